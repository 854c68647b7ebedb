import { PEOPLE, SENDER, type SentNotice } from './notices.ts';

const [YAMADA, HANAKO] = PEOPLE;

/** How mail programs put a head above what they forward. */
export const FORWARDS: Readonly<Record<string, (notice: SentNotice) => string>> = {
  Gmail: ({ from, subject, text }) =>
    `---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, Nov 16, 2026 at 10:05 AM\nSubject: ${subject}\nTo: <${SENDER}>\n\n\n${text}`,
  'Gmail in Japanese': ({ from, subject, text }) =>
    `---------- Forwarded message ---------\n差出人: ${from}\nDate: 2026年11月16日(月) 10:05\nSubject: ${subject}\nTo: <${SENDER}>\n\n\n${text}`,
  Outlook: ({ from, subject, text }) =>
    `-----Original Message-----\nFrom: ${from}\nSent: Monday, November 16, 2026 10:05 AM\nTo: ${SENDER}\nSubject: ${subject}\n\n${text}`,
  'Outlook in Japanese': ({ from, subject, text }) =>
    `________________________________\n差出人: ${from}\n送信日時: 2026年11月16日月曜日 10:05\n宛先: ${SENDER} <${SENDER}>\n件名: ${subject}\n\n${text}`,
  'Outlook for Mac': ({ from, subject, text }) =>
    `From: ${from}\nDate: Monday, November 16, 2026 at 10:05\nTo: ${SENDER} <${SENDER}>\nSubject: ${subject}\n${text}`,
  'Apple Mail': ({ from, subject, text }) =>
    `Begin forwarded message:\n\nFrom: ${from}\nSubject: ${subject}\nDate: November 16, 2026 at 10:05:00 GMT+9\nTo: ${SENDER}\n\n${text}`,
  'an iPhone in Japanese': ({ from, subject, text }) =>
    `iPhoneから送信\n\n転送されたメール:\n\n差出人: ${from}\n日時: 2026年11月16日 10:05:00 JST\n宛先: ${SENDER}\n件名: ${subject}\n\n${text}`,
  'Thunderbird in Japanese': ({ from, subject, text }) =>
    `-------- 転送メッセージ --------\n件名: \t${subject}\n日付: \tMon, 16 Nov 2026 10:05:00 +0900\n差出人: \t${from}\n宛先: \t${SENDER}\n\n\n${text}`,
  'Becky!': ({ from, subject, text }) =>
    `---------------- Original message follows ----------------\n From: ${from}\n To: ${SENDER}\n Date: Mon, 16 Nov 2026 10:05:00 +0900 (JST)\n Subject: ${subject}\n--\n\n${text}\n\n--------------------- Original Message Ends --------------------`,
  'Yahoo! JAPAN': ({ from, subject, text }) =>
    `----- Original Message -----\n${quote(`From: ${from}\nTo: ${SENDER}\nDate: 2026/11/16, Mon 10:05\nSubject: ${subject}\n\n${text}`)}`,
  'a reply': ({ from, text }) => `On Mon, Nov 16, 2026 at 10:05 AM ${from} wrote:\n\n${quote(text)}`,
  'a reply in Japanese': ({ from, text }) => `2026年11月16日(月) 10:05 ${from}:\n\n${quote(text)}`,
};

/** What people write above. */
export const ABOVE: readonly string[] = [
  '',
  'どうすればよいですか?\n\n',
  `お世話になっております。\nお客様宛のメールが戻ってきました。${YAMADA} までご連絡ください。\n\n`,
  'Hi, this came back. What should I do?\n\n',
];

/** Signatures and disclaimers. */
export const BELOW: readonly string[] = [
  '',
  `\n\n-- \n山田 花子 <${YAMADA}>\n〒550-0001 大阪市西区 Tel: 06-5550-5511\n`,
  `\n\n_____________________________\nThis e-mail is confidential. If you are not the intended recipient please notify ${HANAKO} and delete it.\n`,
];

const ADDRESS_IN_TEXT = /(?<=[\s<])([\w.-]+@[\w.-]+\w)(?=[\s>])/g;

/** What programs do to a text on its way. */
export const MANGLES: Readonly<Record<string, (text: string) => string>> = {
  quoted: quote,
  'quoted without a blank': (text) => text.replace(/^/gm, '>'),
  'quoted by bars': (text) => text.replace(/^/gm, '| '),
  'wrapped at 72': (text) => wrap(text, 72),
  'wrapped at 60': (text) => wrap(text, 60),
  'double spaced': (text) => text.replaceAll('\n', '\n\n'),
  indented: (text) => text.replace(/^/gm, '    '),
  'tabs for indents': (text) => text.replace(/^ {4}/gm, '\t'),
  'trailing blanks': (text) => text.replace(/$/gm, '  '),
  'no-break blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'zero-width blanks': (text) => text.replaceAll('.', '.\u200b'),
  'smart quotes': (text) => text.replaceAll("'", '’'),
  'typographic dashes': (text) => text.replaceAll('--', '—'),
  'full-width colons': (text) => text.replace(/:(?= )/g, '\uff1a'),
  'links of a chat': (text) => text.replace(ADDRESS_IN_TEXT, '<mailto:$1|$1>'),
  'links of Outlook': (text) => text.replace(ADDRESS_IN_TEXT, '$1<mailto:$1>'),
};

function quote(text: string): string {
  return text.replace(/^/gm, '> ');
}

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n');
}
