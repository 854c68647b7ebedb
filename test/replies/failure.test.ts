import { describe, expect, it } from 'vitest';
import { ja } from '../../src/replies/locales/ja.ts';
import { caseOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage } from './make-triage.ts';
import { ruleOf } from './rules-of-docomo.ts';

describe('a failure', () => {
  const item = caseOf(makeTriage([makeDiagnosis()]));

  it('says in one line who refused whom and why', () => {
    expect(item.headline).toBe(
      'docomo refused the mail to taro@docomo.ne.jp: The address does not exist or refuses mail from computers',
    );
    expect(caseOf(makeTriage([makeDiagnosis()]), ja).headline).toBe(
      'taro@docomo.ne.jp宛てのメールをドコモが拒否しました: アドレスが存在しないか、受信設定で拒否されています',
    );
  });

  it('puts first what the helpdesk does now, and then the steps of others', () => {
    expect(item.now.map(({ sentence }) => sentence)).toEqual([
      'Compare taro@docomo.ne.jp with what the customer gave you.',
    ]);
    expect(item.steps).toEqual([
      {
        actor: 'recipient',
        who: 'The recipient',
        sentence: 'Please allow shop.example.jp.',
        url: 'https://www.docomo.ne.jp/info/spam_mail/',
        fill: [{ field: 'Domain', value: 'shop.example.jp' }],
      },
    ]);
    expect(item.not).toEqual(['Do not delete taro@docomo.ne.jp.']);
  });

  it('names the one party to call', () => {
    expect(item.who?.label).toBe('The recipient: taro@docomo.ne.jp');
    expect(item.who?.also).toEqual(['The person on your side who sent the mail']);
  });

  it('quotes the decisive words, whose they are, and when they were said', () => {
    expect(item.quote).toEqual({
      text: '550 Unknown user taro@docomo.ne.jp',
      saidBy: 'mfsmax.docomo.ne.jp',
      when: 'when the recipient address was given (RCPT TO)',
    });
  });

  it('says that it is final and that the address stays', () => {
    expect(item.outlook).toMatch(/^This is final: /);
    expect(item.address).toBe('Keep the address: nothing here proves that it is dead.');
    const asks = makeDiagnosis({ hardBounce: true, confidence: 'high' });
    const dead = { ...asks, rule: asks.rule && { ...asks.rule, ask: undefined } };
    expect(caseOf(makeTriage([dead])).address).toBe('The address is dead: take it off your lists.');
    for (const unsure of [asks, { ...dead, basis: 'sentence' as const }]) {
      expect(caseOf(makeTriage([unsure])).address).toMatch(/^The address is probably dead/);
    }
    expect(caseOf(makeTriage([{ ...dead, confidence: 'medium' }])).address).toMatch(/^The address is probably dead/);
    expect(caseOf(makeTriage([dead], { direction: 'incoming' })).address).toBeUndefined();
  });

  it('says how sure it is and why', () => {
    expect(item.confidence?.level).toBe('medium');
    expect(item.confidence?.because).toEqual([
      "the words are proved to be this provider's own",
      'it happened when the recipient address was given (RCPT TO)',
      "refused by the recipient's side (mfsmax.docomo.ne.jp)",
    ]);
  });

  it('asks the question that would decide', () => {
    expect(item.question).toEqual({
      question: 'Does other mail reach taro@docomo.ne.jp?',
      choices: [
        { label: 'Yes', cause: 'docomo/filtered' },
        { label: 'No', cause: 'docomo/unknown-user' },
      ],
    });
  });

  it('shows its working last: codes, hosts, rule and source', () => {
    const facts = new Map(item.facts.map(({ label, value }) => [label, value]));
    expect(facts.get('Status code')).toBe('5.1.1');
    expect(facts.get('Refusing server')).toBe('mfsmax.docomo.ne.jp');
    expect(facts.get('Rule')).toMatch(/^docomo\/unknown-user \(remote\/docomo\.yaml:\d+\)$/);
    expect(facts.get('Published at')).toBe('https://www.docomo.ne.jp/info/spam_mail/');
  });

  it('always names the domain whose DNS is meant', () => {
    const diagnosis = makeDiagnosis({
      rule: ruleOf('docomo/spf-missing'),
      reason: 'authfailure',
      party: 'dns-manager',
      partyName: undefined,
    });
    const dns = caseOf(makeTriage([diagnosis]));
    expect(dns.who?.label).toBe('Whoever manages the DNS of shop.example.jp');
    expect(dns.steps[0]?.who).toBe('Whoever manages the DNS of shop.example.jp');
    expect(caseOf(makeTriage([diagnosis]), ja).who?.label).toBe('shop.example.jpのDNSを管理している会社・担当');
  });

  it('does not tell to wait when a rule that waits meets the final notice', () => {
    const ended = caseOf(
      makeTriage([makeDiagnosis({ rule: ruleOf('docomo/busy'), reason: 'ratelimited', party: 'sender-admin' })]),
    );
    expect(ended.now[0]?.sentence).toContain('will not be tried again');
    expect(ended.why).toContain('until its time was up');
    expect(JSON.stringify(ended)).not.toContain('Just wait');
    expect(ended.steps.map(({ sentence }) => sentence)).toEqual(['Send more slowly.']);
  });

  it('names the other causes found', () => {
    const diagnosis = makeDiagnosis({ alsoFound: [ruleOf('docomo/ip-blocked')] });
    expect(caseOf(makeTriage([diagnosis])).alsoFound).toEqual(['docomo blocks the sending server']);
  });

  it('says whose server refused where the own side did', () => {
    const because = [
      { kind: 'refused-by-host', host: 'relay.sakura.ne.jp' },
      { kind: 'refused-by-own-side', host: 'relay.sakura.ne.jp' },
    ] as const;
    const own = makeDiagnosis({
      because,
      basis: 'sentence',
      reason: 'securityerror',
      facts: { remoteMta: 'relay.sakura.ne.jp' },
    });
    const answer = caseOf(makeTriage([own]));
    expect(answer.headline).toMatch(/^Your own outgoing server \(relay\.sakura\.ne\.jp\) refused the mail to /);
    expect(answer.confidence?.because.filter((line) => line.includes('relay.sakura.ne.jp'))).toHaveLength(1);
  });
});
