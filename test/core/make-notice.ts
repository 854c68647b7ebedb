import type { BounceFacts } from '../../src/core/bounce-facts.ts';
import type { Notice, ReturnedMail } from '../../src/core/notice.ts';

/** A notice to a shop about one mail of its own; the test says what matters. */
export function makeNotice(parts: Partial<Notice> = {}): Notice {
  return {
    source: 'mail.eml',
    carriedBy: 'mail',
    headers: new Map(),
    from: 'mailer-daemon@mail.shop.example.jp',
    to: 'order@shop.example.jp',
    subject: 'Undelivered Mail Returned to Sender',
    contentType: 'text/plain',
    reportType: undefined,
    text: '',
    above: '',
    reports: [],
    returned: undefined,
    damaged: false,
    ...parts,
  };
}

/** What is left of the shop's mail. */
export function makeReturned(parts: Partial<ReturnedMail> = {}): ReturnedMail {
  return {
    headers: new Map(),
    from: 'order@shop.example.jp',
    envelopeFrom: 'order@shop.example.jp',
    to: ['taro@example.com'],
    dkimDomains: [],
    receivedHosts: [],
    ...parts,
  };
}

/** A delivery-status part with these lines. */
export function statusReport(...lines: readonly string[]): Pick<Notice, 'contentType' | 'reportType' | 'reports'> {
  return {
    contentType: 'multipart/report',
    reportType: 'delivery-status',
    reports: [{ type: 'delivery-status', text: lines.join('\n') }],
  };
}

/** Facts on one recipient, said by `words`. */
export function makeFacts(words: string, parts: Partial<BounceFacts> = {}): BounceFacts {
  return { readBy: 'test', words, diagnosticCode: words, finalRecipient: 'taro@example.com', ...parts };
}
