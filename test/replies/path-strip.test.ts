import { describe, expect, it } from 'vitest';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';
import { pathLine } from '../../src/replies/plain-case.ts';
import { caseOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage, makeUnknown } from './make-triage.ts';

const NO_HOSTS = { remoteMta: undefined, reportingMta: undefined } as unknown as object;

function line(...[triage, locale = en]: [Parameters<typeof caseOf>[0], typeof en | typeof ja]): string {
  const { path } = caseOf(triage, locale);
  return path ? pathLine(path, locale) : '';
}

function failing(parts: Parameters<typeof makeDiagnosis>[0]): string {
  return line(makeTriage([makeDiagnosis({ ...parts, facts: { ...parts?.facts, ...NO_HOSTS } })]), en);
}

describe('the path strip of a failure', () => {
  it('stops at the mailbox where the address is refused', () => {
    expect(line(makeTriage([makeDiagnosis()]), en)).toBe(
      'you ─ your provider (mail.shop.example.jp) ─ receiving server (mfsmax.docomo.ne.jp) ─✕ mailbox [refused here]',
    );
  });

  it("stops at the receiving server where the recipient's side refused", () => {
    const because = [{ kind: 'refused-by-recipient-side', host: 'mx.example.com' }] as const;
    expect(failing({ reason: 'blocked', party: 'sender-host', because })).toBe(
      'you ─ your provider ─✕ receiving server [refused here] ─ mailbox',
    );
  });

  it("stops at the sender's provider where the own side refused", () => {
    const because = [{ kind: 'refused-by-own-side', host: 'relay.sakura.ne.jp' }] as const;
    expect(failing({ reason: 'securityerror', party: 'sender-admin', because })).toBe(
      'you ─✕ your provider [refused here] ─ receiving server ─ mailbox',
    );
  });

  it('stops at the provider where that kept the mail back by itself', () => {
    const because = [{ kind: 'decided-by-reporting-host', host: 'mail.shop.example.jp' }] as const;
    const facts = { replyCode: undefined } as unknown as object;
    expect(failing({ reason: 'mesgtoobig', party: 'sender', basis: 'sentence', because, facts })).toBe(
      'you ─✕ your provider [stopped here] ─ receiving server ─ mailbox',
    );
  });

  it('does not blame the writer of the notice for a reply that it only repeats', () => {
    const because = [{ kind: 'decided-by-reporting-host', host: 'a1.smtp-out.amazonses.com' }] as const;
    const triage = makeTriage([
      makeDiagnosis({
        reason: 'blocked',
        party: 'sender-host',
        basis: 'sentence',
        because,
        values: {},
        facts: { ...NO_HOSTS, reportingMta: 'a1.smtp-out.amazonses.com' },
      }),
    ]);
    expect(line(triage, en)).toBe('you ─? your provider (a1.smtp-out.amazonses.com) ─? receiving server ─? mailbox');
    expect(caseOf(triage).headline).toMatch(/^The mail to taro@docomo\.ne\.jp came back: /);
    expect(caseOf(triage).quote?.saidBy).toBeUndefined();
  });

  it("knows the recipient's own system by its name", () => {
    const facts = { ...NO_HOSTS, finalRecipient: 'a@corp.example.com', reportingMta: 'mx.example.com' };
    const triage = makeTriage([
      makeDiagnosis({ reason: 'policyviolation', party: 'recipient-admin', basis: 'sentence', because: [], facts }),
    ]);
    expect(line(triage, en)).toContain('─✕ receiving server (mx.example.com) [refused here]');
  });

  it('says where nobody took the mail over', () => {
    const triage = makeTriage([
      makeDiagnosis({ reason: 'hostunknown', party: 'sender', because: [], facts: { replyCode: undefined } as object }),
    ]);
    expect(line(triage, en)).toContain('─✕ receiving server (mfsmax.docomo.ne.jp) [not handed over here] ─ mailbox');
    expect(caseOf(triage).headline).toMatch(/^The mail to taro@docomo\.ne\.jp could not be handed over: /);
  });

  it('has one station more where the mail was forwarded', () => {
    const because = [{ kind: 'forwarded-to', typed: 'a@example.jp', final: 'b@gmail.com' }] as const;
    expect(failing({ reason: 'authfailure', party: 'list-owner', because })).toBe(
      'you ─ your provider ─ receiving server ─✕ server it was forwarded to [refused here] ─ mailbox',
    );
  });

  it('stops at the mailbox where the mail had been accepted first', () => {
    const triage = makeTriage([makeDiagnosis({ reason: 'policyviolation', because: [{ kind: 'after-acceptance' }] })]);
    expect(line(triage, en)).toContain('─✕ mailbox [refused here]');
  });

  it('does not guess where the notice does not say', () => {
    const triage = makeTriage([makeUnknown({ facts: NO_HOSTS })]);
    expect(line(triage, en)).toBe('you ─? your provider ─? receiving server ─? mailbox');
    expect(caseOf(triage).path?.sentence).toBe('The notice does not say at which of the servers it stopped.');
  });

  it('marks exactly one station by sign and word', () => {
    const hops = caseOf(makeTriage([makeDiagnosis()])).path?.hops ?? [];
    expect(hops.filter(({ sign }) => sign === '✕').map(({ word }) => word)).toEqual(['refused here']);
    expect(hops.every(({ word }) => word !== '')).toBe(true);
  });
});

describe('the path strip of other mail', () => {
  it('says where a delayed mail waits', () => {
    const delayed = makeDiagnosis({ reason: 'ratelimited', facts: { action: 'delayed' } });
    expect(line(makeTriage([delayed], { kind: 'delay' }), en)).toContain(
      '─… receiving server (mfsmax.docomo.ne.jp) [still trying here]',
    );
  });

  it('goes all the way for an automatic reply', () => {
    const strip = caseOf(makeTriage([], { kind: 'auto-reply' })).path;
    expect(strip?.hops.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'arrived']);
    expect(strip?.sentence).toBe('The mail went all the way.');
  });

  it('does not promise arrival where the mail was only handed on', () => {
    const relayed = makeDiagnosis({ facts: { action: 'relayed' }, reason: 'delivered' });
    const strip = caseOf(makeTriage([relayed], { kind: 'delivered' })).path;
    expect(strip?.hops.at(-1)?.state).toBe('unknown');
    expect(strip?.sentence).toContain('not confirmed');
  });

  it('is not there where no mail travelled', () => {
    expect(caseOf(makeTriage([], { kind: 'other', about: 'phishing' })).path).toBeUndefined();
  });
});

describe('the path strip by direction', () => {
  it("tells the customer's mail to us from ours to the customer", () => {
    expect(line(makeTriage([makeDiagnosis()], { direction: 'incoming' }), en)).toMatch(
      /^customer ─ customer's provider .* your receiving server .* mailbox on your side/,
    );
  });

  it('speaks Japanese without blanks before brackets', () => {
    expect(line(makeTriage([makeDiagnosis()]), ja)).toBe(
      '自社 ─ 自社側の送信サーバー(mail.shop.example.jp) ─ 受信側のサーバー(mfsmax.docomo.ne.jp) ─✕ 宛先のメールボックス [ここで拒否]',
    );
  });
});
