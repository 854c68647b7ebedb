import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/replies/locales/locale-of.ts';
import { link } from '../../../src/replies/slack/block-parts.ts';
import { slackMessage } from '../../../src/replies/slack/slack-message.ts';
import { slackFallback, slackText } from '../../../src/replies/slack/slack-text.ts';
import { answerOf } from '../answer-of.ts';
import { makeDiagnosis, makeNotice, makeTriage } from '../make-triage.ts';
import { breachesOf } from './slack-rules.ts';

const NASTY = [
  '<!channel> <!here> <!everyone> <!subteam^S012345|@ops> <@U012345> <#C012345|general>',
  '<mailto:taro@example.jp|click> <https://evil.example/|https://bank.example/> <tel:110>',
  '*bold* _it_ ~no~ `code` ```fence``` > quote :rotating_light: @channel #general',
  '&lt;!channel&gt; &amp;lt;!channel&amp;gt;',
  `no\u202eREDRO\u202c \u2066x\u2069 \u200bzero\u200d\ufeff`,
  `\u0000\u0007\u001b[31m red \u009b`,
  '>'.repeat(10_000),
  '<'.repeat(10_000),
  `${'&'.repeat(5_000)}`,
  '\ud83d',
  `a\r\nb\rc\u2028d`,
  '```\n<!here>\n```',
];

const NAMED = NASTY.map((text) => [text.slice(0, 40), text] as const);

/** What Slack reads as markup in a message's text. */
const MARKUP = /<[!@#]|<mailto:|<https?:|[<>]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff\u0000-\u0008\u001b\u007f-\u009f]/;

describe('text out of a mail', () => {
  it.each(NAMED)('commands nothing, hides nothing: %j', (_name, text) => {
    const shown = slackText(text, 3_000);
    expect(shown).not.toMatch(/<[!@#]|<mailto:|<https?:/i);
    expect(shown).not.toMatch(HIDDEN);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(3_000);
    const aloud = slackFallback(text, 4_000);
    expect(aloud).not.toMatch(MARKUP);
    expect(aloud).not.toMatch(/&(?!amp;|lt;|gt;)/);
    expect(aloud).not.toMatch(/^ *&gt;/m);
    expect(aloud.length).toBeLessThanOrEqual(4_000);
  });

  it('is otherwise left as it is, so that an address can be copied', () => {
    const text = '550 5.1.1 <taro@example.jp>: User unknown & "gone"';
    expect(slackText(text, 3_000)).toBe(text);
    expect(slackFallback(text, 3_000)).toBe('550 5.1.1 &lt;taro@example.jp&gt;: User unknown &amp; "gone"');
  });

  it('stays within any limit, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 2, max: 200 }), (text, limit) => {
        const aloud = slackFallback(text, limit);
        return slackText(text, limit).length <= limit && aloud.length <= limit && !MARKUP.test(aloud);
      }),
    );
  });
});

describe('a whole answer to a hostile mail', () => {
  it.each(NAMED)('keeps every rule: %j', (_name, evil) => {
    const diagnosis = makeDiagnosis({
      quote: evil,
      partyName: evil,
      facts: { finalRecipient: `${evil}@evil.example`, remoteMta: evil },
      values: { recipient: evil, 'sender-domain': evil },
      because: [{ kind: 'refused-by-host', host: evil }],
      evidence: [{ what: 'url', value: evil, quote: evil }],
    });
    const reply = answerOf(makeTriage([diagnosis], { notice: makeNotice({ to: evil }), source: evil }));
    const place = { key: '1.2', mail: 0, told: [], isPrivate: true };
    const { blocks, text } = slackMessage(reply, [`${evil}: gone`], place, localeOf('en'));
    expect(breachesOf(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).not.toMatch(/<[!@#]|<mailto:|<https?:/i);
    expect(text).not.toMatch(MARKUP);
  });
});

describe('links', () => {
  it('show where they lead', () => {
    expect(link('https://support.example.com/a?b=c')).toEqual({
      type: 'link',
      url: 'https://support.example.com/a?b=c',
    });
  });

  it.each(['javascript:alert(1)', 'mailto:a@example.jp', 'https://bank.example@evil.example/', 'not a link'])(
    'are plain text where they are no web address: %s',
    (address) => {
      expect(link(address)).toEqual({ type: 'text', text: address });
    },
  );
});
