import { afterEach, describe, expect, it } from 'vitest';
import { type MailTriage, triageFile } from '../../src/core/triage.ts';
import { type IsolatedTriage, type IsolationOptions, isolateTriage } from '../../src/isolation/isolate-triage.ts';
import { devouring, endless, harmless, mboxOf, PATIENCE, SHORT, TRAPPED } from './traps.ts';

let isolated: IsolatedTriage | undefined;

function isolate(options: IsolationOptions = {}): IsolatedTriage {
  isolated = isolateTriage(() => TRAPPED, { size: 1, limits: SHORT, ...options });
  return isolated;
}

afterEach(() => isolated?.close());

/** What each triage came to: the recipient, or why it could not be read. */
function told(triages: readonly MailTriage[]) {
  return triages.map(({ unreadable, diagnoses }) => unreadable?.why ?? diagnoses[0]?.facts.finalRecipient);
}

describe('a triage behind a wall', { timeout: PATIENCE }, () => {
  it('answers as one without', async () => {
    const file = harmless('a.eml');
    expect(await isolate().triage(file)).toEqual(await triageFile(file, TRAPPED));
  });

  it('gives back the very rules of the book, texts and all', async () => {
    const [triage] = await isolate().triage(harmless('a.eml'));
    const rule = triage?.diagnoses[0]?.rule;
    expect(rule?.texts?.ja.steps.length).toBeGreaterThan(0);
    expect(rule).toBe(TRAPPED.book.byId.get(rule?.id ?? ''));
  });

  it('answers a mail that never ends with one sentence, and reads the next', async () => {
    const { triage } = isolate();
    const [first, second] = await Promise.all([triage(endless('endless.eml')), triage(harmless('b.eml'))]);
    expect(first).toMatchObject([{ source: 'endless.eml', kind: 'unreadable', unreadable: { why: 'too-hard' } }]);
    expect(told(second)).toEqual(['taro@example.jp']);
  });

  it('loses of a batch only the mail that did the harm', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const files = names.map((name) => (name === 'd' ? endless(name) : harmless(name, `${name}@example.jp`)));
    const { triage } = isolate();
    const read = await Promise.all(files.map((file) => triage(file)));
    expect(read.flatMap(told)).toEqual(names.map((name) => (name === 'd' ? 'too-hard' : `${name}@example.jp`)));
  });

  it('outlives a file that breaks its process: the heap overflows', async () => {
    const { triage } = isolate({ limits: { ...SHORT, heap: 64, silence: PATIENCE, batchSilence: PATIENCE } });
    const files = [harmless('a'), devouring('devouring.json'), harmless('b', 'jiro@example.jp')];
    const read = await Promise.all(files.map((file) => triage(file)));
    expect(read.flatMap(told)).toEqual(['taro@example.jp', 'too-hard', 'jiro@example.jp']);
  });

  it('says so where no process can be started', async () => {
    const { triage } = isolate({ limits: { ...SHORT, start: -1 } });
    await expect(triage(harmless('a'))).rejects.toThrow('No process can be started');
  });
});

describe('a folder of mails', { timeout: PATIENCE }, () => {
  const mails = Array.from({ length: 40 }, (_, i) => harmless(`${i}`, `user-${i}@example.jp`));

  it('is read in its order, as without the wall', async () => {
    const mbox = mboxOf('mails.mbox', mails);
    let told = 0;
    const read = await isolate({ size: 2 }).triage(mbox, () => told++);
    expect(read).toEqual(await triageFile(mbox, TRAPPED));
    expect(told).toBe(mails.length);
  });

  it('loses only the mail that does harm, wherever it stands', async () => {
    const trapped = mails.map((mail, i) => (i === 17 ? endless('17') : mail));
    const read = await isolate({ size: 2 }).triage(mboxOf('trapped.mbox', trapped));
    expect(told(read)).toEqual(mails.map((_, i) => (i === 17 ? 'too-hard' : `user-${i}@example.jp`)));
    expect(read[17]?.source).toBe('trapped.mbox#18');
  });

  it('bigger than a megabyte is never read by one process, and may be left half-way', async () => {
    const many = Array.from({ length: 2_000 }, (_, i) => harmless(`${i}`, `user-${i}@example.jp`));
    const { triageEach, triage } = isolate();
    const seen: MailTriage[] = [];
    for await (const found of triageEach(mboxOf('many.mbox', many))) {
      seen.push(found);
      if (seen.length === 300) break;
    }
    expect(told(seen)).toEqual(Array.from({ length: 300 }, (_, i) => `user-${i}@example.jp`));
    const next = await triage(mboxOf('next.mbox', many));
    expect(next).toHaveLength(2_000);
  });
});
