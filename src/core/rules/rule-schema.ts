import * as v from 'valibot';
import { ACTIONS } from '../bounce-facts.ts';
import { ABOUTS, KINDS } from '../kind.ts';
import { PARTIES } from '../party.ts';
import { REASONS } from '../reason.ts';
import { SMTP_COMMANDS } from '../smtp-command.ts';
import { CONFIDENCES, PERMANENCES, SIDES } from './rule.ts';

const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty('a sentence is empty'));

/** One or several; always a list afterwards. */
function several<T extends v.GenericSchema>(one: T) {
  const toList = v.transform((value: unknown) => [value].flat());
  return v.optional(v.pipe(v.unknown(), toList, v.array(one)), []);
}

const status = v.pipe(
  v.string(),
  v.regex(/^[245x]\.(?:\d{1,3}|x)\.(?:\d{1,3}|x)$/, 'a status looks like 5.7.26, x.7.26 or x.7.x'),
);
const reply = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^[245][\dx][\dx]$/, 'a reply looks like 550 or 55x'),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'an id looks like family/short-name'));
const url = v.pipe(v.string(), v.url('not a URL'));

const condition = v.strictObject({
  kind: several(v.picklist(KINDS)),
  about: several(v.picklist(ABOUTS)),
  status: several(status),
  reply: several(reply),
  command: several(v.picklist(SMTP_COMMANDS)),
  action: several(v.picklist(ACTIONS)),
  says: several(sentence),
  'also-says': several(sentence),
  'unless-says': several(sentence),
  matches: v.optional(sentence),
  'unless-matches': v.optional(sentence),
  'refusing-host': several(sentence),
  'reporting-host': several(sentence),
  'recipient-domain': several(sentence),
  'names-address-of': v.optional(v.picklist(['sender', 'recipient'])),
  'own-words': v.optional(v.boolean(), false),
  weak: v.optional(v.boolean(), false),
});

const exampleObject = v.strictObject({
  text: sentence,
  host: v.optional(sentence),
  reporting: v.optional(sentence),
  command: v.optional(v.picklist(SMTP_COMMANDS)),
  action: v.optional(v.picklist(ACTIONS)),
  recipient: v.optional(sentence),
  sender: v.optional(sentence),
  kind: v.optional(v.picklist(KINDS)),
  about: v.optional(v.picklist(ABOUTS)),
  status: v.optional(sentence),
});

/** A sentence, or a sentence with what its reader would have known. */
const example = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { text: value } : value)),
  exampleObject,
);

const step = v.strictObject({
  who: v.picklist(['helpdesk', ...PARTIES]),
  do: sentence,
  url: v.optional(url),
  fill: v.optional(v.record(v.string(), sentence)),
});

const text = v.strictObject({
  title: sentence,
  why: sentence,
  steps: v.pipe(v.array(step), v.nonEmpty('there is no step')),
  not: v.optional(v.array(sentence), []),
});

const bilingual = v.strictObject({ en: sentence, ja: sentence });

const ask = v.strictObject({
  en: sentence,
  ja: sentence,
  choices: v.pipe(
    v.array(
      v.strictObject({ en: sentence, ja: sentence, cause: id, whose: v.optional(v.picklist(['sender', 'recipient'])) }),
    ),
    v.minLength(2, 'a question has two to four answers'),
    v.maxLength(4, 'a question has two to four answers'),
  ),
});

const rule = v.strictObject({
  id,
  reason: v.picklist(REASONS),
  party: v.picklist(PARTIES),
  also: several(v.picklist(PARTIES)),
  permanence: v.optional(v.picklist(PERMANENCES)),
  'address-is-dead': v.optional(v.boolean(), false),
  verified: v.optional(v.boolean(), true),
  confidence: v.optional(v.picklist(CONFIDENCES), 'high'),
  dns: v.optional(v.picklist(['sender', 'recipient']), 'sender'),
  when: several(condition),
  sources: v.optional(v.array(sentence), []),
  examples: v.optional(v.array(example), []),
  'near-misses': v.optional(v.array(example), []),
  texts: v.optional(v.strictObject({ en: text, ja: text })),
  ask: v.optional(ask),
});

/** The shape of a rule file as written; see rules/README.md for what each key means. */
export const ruleFileSchema = v.strictObject({
  family: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'a family is a short lower-case name')),
  side: v.picklist(SIDES),
  name: bilingual,
  page: v.optional(url),
  hosts: several(sentence),
  domains: several(sentence),
  marks: several(sentence),
  'several-companies': v.optional(v.boolean(), false),
  'filters-say-unknown': v.optional(v.boolean(), false),
  rules: v.pipe(v.array(rule), v.nonEmpty('there is no rule')),
});

/** A rule file after validation. */
export type RuleFile = v.InferOutput<typeof ruleFileSchema>;
