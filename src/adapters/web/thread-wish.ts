import type { Context } from 'hono';
import type { Language } from '../../core/team-profile.ts';
import { PREVIEWS } from '../../replies/html/message-preview.ts';
import { type LetterName, letterNames } from '../../replies/letters/letter.ts';
import type { Wish } from './thread-view.ts';
import { knownLanguage } from './visitor-language.ts';

/** Which letter, about which recipient of which mail. */
export type LetterWish = {
  readonly name: LetterName;
  readonly mail: number;
  readonly recipient: number;
  readonly language: Language;
  /** The cause the asker was led to for this recipient. */
  readonly told: string | undefined;
};

/** Reads what the page wishes to see: language, one mail of many, the answer to a question, a platform's message. */
export async function readWish(context: Context, otherwise: Language): Promise<Wish> {
  const form = await context.req.parseBody({ all: true });
  return {
    language: knownLanguage(form['language']) ?? otherwise,
    source: typeof form['source'] === 'string' ? form['source'] : undefined,
    told: toldBy(form),
    preview: PREVIEWS.find((platform) => platform === form['preview']),
  };
}

/** Reads which letter is wanted; undefined where that cannot be told. */
export async function readLetterWish(context: Context, otherwise: Language): Promise<LetterWish | undefined> {
  const form = await context.req.parseBody({ all: true });
  const name = letterNames.find((known) => known === form['letter']);
  const [mail, recipient] = [position(form['mail']), position(form['recipient'])];
  if (name === undefined || mail === undefined || recipient === undefined) return undefined;
  const told = toldBy(form).findLast((one) => one.mail === mail && one.recipients.includes(recipient));
  const language = knownLanguage(form['language']) ?? otherwise;
  return { name, mail, recipient, language, told: told?.cause };
}

function toldBy(form: Readonly<Record<string, unknown>>): Wish['told'] {
  const [mails, recipients, causes] = ['told-mail', 'told-recipients', 'told-cause'].map((name) => [form[name]].flat());
  return (causes ?? []).flatMap((cause, index) => {
    const mail = position(mails?.[index]);
    if (mail === undefined || typeof cause !== 'string') return [];
    return [{ mail, cause, recipients: positions(recipients?.[index]) }];
  });
}

function position(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

function positions(value: unknown): readonly number[] {
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map(position)
    .filter((at) => at !== undefined);
}
