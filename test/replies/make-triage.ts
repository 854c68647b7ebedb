import type { BounceFacts } from '../../src/core/bounce-facts.ts';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import type { Notice } from '../../src/core/notice.ts';
import type { MailTriage } from '../../src/core/triage.ts';
import { ruleOf } from './rules-of-docomo.ts';

type Parts = Partial<Omit<Diagnosis, 'facts'>> & { readonly facts?: Partial<BounceFacts> };

/** A docomo "Unknown user" for taro, with whatever the test needs otherwise. */
export function makeDiagnosis({ facts, ...parts }: Parts = {}): Diagnosis {
  const recipient = facts?.finalRecipient ?? 'taro@docomo.ne.jp';
  const words = `550 Unknown user ${recipient}`;
  return {
    ...VERDICT,
    facts: { ...FACTS, finalRecipient: recipient, diagnosticCode: words, words, ...facts },
    partyName: recipient,
    values: { ...VALUES, recipient },
    quote: words,
    ...parts,
  };
}

const FACTS = {
  action: 'failed',
  status: '5.1.1',
  replyCode: '550',
  command: 'RCPT',
  remoteMta: 'mfsmax.docomo.ne.jp',
  reportingMta: 'mail.shop.example.jp',
  queueId: '4F2A91C0',
  readBy: 'test',
} as const;

const VALUES = {
  'recipient-domain': 'docomo.ne.jp',
  sender: 'support@shop.example.jp',
  'sender-domain': 'shop.example.jp',
  'refusing-host': 'mfsmax.docomo.ne.jp',
};

const VERDICT = {
  reason: 'userunknown',
  permanence: 'permanent',
  hardBounce: false,
  party: 'recipient',
  alsoInvolved: ['sender'],
  didYouMean: [],
  rule: ruleOf('docomo/unknown-user'),
  basis: 'provider',
  confidence: 'medium',
  because: [
    { kind: 'rule', cause: 'docomo/unknown-user' },
    { kind: 'at-command', command: 'RCPT' },
    { kind: 'refused-by-recipient-side', host: 'mfsmax.docomo.ne.jp' },
  ],
  evidence: [],
  alsoFound: [],
} as const;

/** A diagnosis without a rule. */
export function makeUnknown(parts: Parts = {}): Diagnosis {
  return makeDiagnosis({
    rule: undefined,
    reason: 'onhold',
    party: 'unknown',
    partyName: undefined,
    alsoInvolved: [],
    basis: 'none',
    confidence: 'low',
    because: [{ kind: 'no-rule' }],
    ...parts,
  });
}

const NOTICE: Notice = {
  source: 'mail.eml',
  carriedBy: 'mail',
  headers: new Map([['date', 'Mon, 23 Nov 2026 10:05:00 +0900']]),
  from: 'mailer-daemon@mail.shop.example.jp',
  to: 'support@shop.example.jp',
  subject: 'Undelivered Mail Returned to Sender',
  contentType: 'multipart/report',
  reportType: 'delivery-status',
  text: '',
  above: '',
  reports: [],
  returned: {
    headers: new Map([
      ['date', 'Mon, 23 Nov 2026 10:00:00 +0900'],
      ['subject', 'Your order'],
      ['message-id', '<order-1@shop.example.jp>'],
    ]),
    from: 'support@shop.example.jp',
    envelopeFrom: 'support@shop.example.jp',
    to: ['taro@docomo.ne.jp'],
    dkimDomains: [],
    receivedHosts: [],
  },
};

/** A final failure from our side, with whatever the test needs otherwise. */
export function makeTriage(diagnoses: readonly Diagnosis[], parts: Partial<MailTriage> = {}): MailTriage {
  return {
    source: 'mail.eml',
    kind: 'failure',
    about: undefined,
    suspected: [],
    unreadable: undefined,
    notice: NOTICE,
    direction: 'outgoing',
    diagnoses,
    ...parts,
  };
}

/** The notice of {@link makeTriage}, with other parts. */
export function makeNotice(parts: Partial<Notice>): Notice {
  return { ...NOTICE, ...parts };
}
