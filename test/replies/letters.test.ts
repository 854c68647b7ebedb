import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import { NO_PROFILE } from '../../src/core/team-profile.ts';
import type { MailTriage } from '../../src/core/triage.ts';
import { composeLetter } from '../../src/replies/letters/compose-letter.ts';
import type { LetterName } from '../../src/replies/letters/letter.ts';
import { letterPlainText } from '../../src/replies/letters/letter-plain-text.ts';
import { lettersFor } from '../../src/replies/letters/letters-for.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from './make-triage.ts';
import { ruleOf } from './rules-of-docomo.ts';

const PROFILE = { ...NO_PROFILE, signature: 'Example Shop\nHelpdesk' };

const blocked = makeDiagnosis({
  rule: ruleOf('docomo/ip-blocked'),
  reason: 'badreputation',
  party: 'sender-host',
  alsoInvolved: ['sender-admin'],
  values: { ...makeDiagnosis().values, ip: '192.0.2.22' },
});

function letter(
  name: LetterName,
  diagnosis: Diagnosis,
  parts: Partial<MailTriage> = {},
  locale: typeof en | typeof ja = en,
) {
  return composeLetter(name, diagnosis, makeTriage([diagnosis], parts), locale, PROFILE);
}

describe('lettersFor', () => {
  it.each([
    ['recipient', makeDiagnosis(), ['customer', 'recipient']],
    ['sender-host', blocked, ['customer', 'host']],
    [
      'recipient-admin',
      makeDiagnosis({ party: 'recipient-admin', reason: 'systemerror', alsoInvolved: [] }),
      ['customer', 'postmaster'],
    ],
    ['unknown', makeUnknown(), ['customer', 'postmaster']],
    ['nobody', makeDiagnosis({ reason: 'vacation', party: 'nobody-wait' }), []],
  ] as const)('%s', (_party, diagnosis, names) => {
    expect(lettersFor(diagnosis)).toEqual(names);
  });
});

describe('the letter to the customer', () => {
  it('asks for what the customer can do, in plain polite words', () => {
    const { subject, body } = letter('customer', makeDiagnosis());
    expect(subject).toBe('Our mail to you could not be delivered');
    expect(body).toContain(
      'we sent a mail to taro@docomo.ne.jp on 23 November 2026, 10:00 (Japan time), with the subject "Your order".',
    );
    expect(body).toContain(
      'The address does not exist or refuses mail from computers. docomo gives the same answer for both.',
    );
    expect(body).toContain(
      '- Please allow shop.example.jp.\n  https://www.docomo.ne.jp/info/spam_mail/\n  Domain: shop.example.jp',
    );
    expect(body).toContain("The mail server's answer:\n550 Unknown user taro@docomo.ne.jp");
    expect(body.endsWith('Kind regards,\nExample Shop\nHelpdesk')).toBe(true);
  });

  it('says that we act where the cause is on our side', () => {
    expect(letter('customer', blocked).body).toContain(
      'The cause has to be removed on our side. We are seeing to it; there is nothing you need to do. Your address is not the problem.',
    );
    expect(letter('customer', blocked, {}, ja).body).toContain('原因は弊社側で解消する必要があり');
  });

  it("turns around for the customer's mail to us", () => {
    const { subject, body, to } = letter('customer', makeDiagnosis({ reason: 'mailboxfull' }), {
      direction: 'incoming',
    });
    expect(subject).toBe('Your mail to us could not be delivered');
    expect(to).toBe('support@shop.example.jp');
    expect(body).toContain('thank you for writing to us');
    expect(body).toContain('please send your mail again then');
    expect(letter('customer', makeDiagnosis(), { direction: 'incoming' }, ja).body).toContain(
      'ご連絡をいただき、ありがとうございます',
    );
  });

  it('tells of a delay not to send again', () => {
    const delayed = makeDiagnosis({ facts: { action: 'delayed' }, party: 'nobody-wait' });
    const { subject, body } = letter('customer', delayed, { kind: 'delay', direction: 'incoming' });
    expect(subject).toBe('Your mail to us is delayed');
    expect(body).toContain('Please do not send it again');
  });

  it('promises to find out where the cause is unknown', () => {
    expect(letter('customer', makeUnknown()).body).toContain('We are finding out why and will let you know.');
  });

  it('is written in Japanese as Japanese letters are', () => {
    const { subject, body } = letter('customer', makeDiagnosis(), {}, ja);
    expect(subject).toBe('お送りしたメールをお届けできませんでした');
    expect(body).toMatch(/^○○様\n\nいつもお世話になっております。/);
    expect(body).toContain(
      '2026年11月23日 10:00(日本時間)にtaro@docomo.ne.jp宛てにお送りしたメール(件名: Your order)が、お届けできずに戻ってまいりました。',
    );
    expect(body).toContain('・shop.example.jpを受信リストに登録してください。');
  });
});

describe('the other letters', () => {
  it('give the host what it needs to find the mail', () => {
    const { subject, body } = letter('host', blocked);
    expect(subject).toBe('Mail sent through your service is refused (IP 192.0.2.22)');
    expect(body).toContain('- Please have 192.0.2.22 delisted.');
    expect(body).toContain('Queue id: 4F2A91C0');
    expect(body).toContain('Message-ID: <order-1@shop.example.jp>');
    expect(body).toContain('Status code: 550 5.1.1');
  });

  it('go to the postmaster of the recipient', () => {
    const { to, subject } = letter('postmaster', makeUnknown());
    expect(to).toBe('postmaster@docomo.ne.jp');
    expect(subject).toBe('Mail to taro@docomo.ne.jp is refused');
  });

  it('tell the recipient by another channel', () => {
    const { hint, body } = letter('recipient', makeDiagnosis());
    expect(hint).toContain('phone');
    expect(body).toContain('Is this address still right?');
    expect(body).toContain('- Please allow shop.example.jp.');
  });

  it("tell a colleague of a customer's mail", () => {
    const { subject, body } = letter('recipient', makeDiagnosis(), { direction: 'incoming' }, ja);
    expect(subject).toBe('お客様からのメールが届いておりませんでした');
    expect(body).toMatch(/^○○さん\n\nお疲れさまです。/);
  });

  it('are ready to be copied from a terminal', () => {
    expect(letterPlainText(letter('postmaster', makeUnknown()), en)).toMatch(
      /^\(From an address .*\)\n\nTo: postmaster@docomo\.ne\.jp\nSubject: Mail to taro/,
    );
  });
});
