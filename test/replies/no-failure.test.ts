import { describe, expect, it } from 'vitest';
import { ja } from '../../src/replies/locales/ja.ts';
import { answerOf, guidanceOf } from './answer-of.ts';
import { makeDiagnosis, makeTriage } from './make-triage.ts';

describe('what is no failure', () => {
  it.each([
    ['auto-reply', undefined, 'An automatic reply: the mail arrived', 'arrived'],
    ['feedback', undefined, 'The recipient marked the mail as spam (feedback report)', 'warning'],
    ['delivered', undefined, 'A confirmation: the mail was delivered', 'arrived'],
    ['other', 'read-receipt', 'A read receipt: the mail arrived', 'arrived'],
    ['other', 'phishing', 'This looks like a fake error mail that wants a password', 'warning'],
    ['other', 'challenge-response', 'The recipient asks unknown senders to confirm themselves first', 'waiting'],
  ] as const)('%s %s', (kind, about, headline, is) => {
    const answer = answerOf(makeTriage([], { kind, about }));
    expect(answer.cases[0]?.headline).toBe(headline);
    expect(answer.cases[0]?.outcome.is).toBe(is);
    expect(answer.cases[0]?.now[0]?.actor).toBe('helpdesk');
    expect(answer.cases[0]?.letters).toEqual([]);
    expect(answer.direction).toBeUndefined();
  });

  it('warns of a stolen account before everything else', () => {
    const { alerts } = answerOf(makeTriage([makeDiagnosis()], { suspected: ['forwarded', 'hijack'] }));
    expect(alerts.map(({ about }) => about)).toEqual(['hijack', 'forwarded']);
    expect(alerts[0]?.sentence).toContain('password');
  });
});

describe('guidance', () => {
  it('tells a symptom what to look for, what to paste, and how to save a mail', () => {
    const guidance = guidanceOf(makeTriage([], { kind: 'other', about: 'symptom' }), ja);
    expect(guidance.headline).toContain('エラーメール');
    expect(guidance.lookFor[0]).toContain('MAILER-DAEMON');
    expect(guidance.saving.map(({ client }) => client)).toEqual(['Outlook', 'Gmail', 'Apple Mail', 'Thunderbird']);
    expect(guidance.saving.every(({ lines }) => lines.length === 2)).toBe(true);
  });

  it('thanks for a picture and asks for the text', () => {
    const picture = makeTriage([], { kind: 'unreadable', unreadable: { why: 'picture' }, notice: undefined });
    expect(guidanceOf(picture).headline).toBe('Thank you for the picture. The desk can read text only');
    expect(guidanceOf(picture).sentences[0]).toContain('paste the text');
    expect(guidanceOf(picture, ja).sentences[0]).toContain('貼り付けるか');
  });

  it.each([
    [{ why: 'empty' }, /empty/, /空です/],
    [{ why: 'unsupported', type: 'application/pdf' }, /application\/pdf/, /application\/pdf/],
    [{ why: 'too-big', bytes: 52_428_800, limit: 31_457_280 }, /50\.0 MB, where 30\.0 MB/, /50\.0MB.*30\.0MB/],
    [{ why: 'broken' }, /damaged/, /壊れている/],
  ] as const)('says in one sentence why it could not read: %j', (unreadable, english, japanese) => {
    const triage = makeTriage([], { kind: 'unreadable', unreadable, notice: undefined });
    expect(guidanceOf(triage).sentences[0]).toMatch(english);
    expect(guidanceOf(triage, ja).sentences[0]).toMatch(japanese);
  });

  it('says that it found nothing', () => {
    expect(guidanceOf(makeTriage([], { kind: 'other' })).headline).toBe('The desk found no returned mail in this');
  });
});
