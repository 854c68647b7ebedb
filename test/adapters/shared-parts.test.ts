import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeBoundedMap } from '../../src/adapters/bounded-map.ts';
import { inTurns } from '../../src/adapters/in-turn.ts';
import { makeLogOnce } from '../../src/adapters/log-once.ts';
import { openWorkInHand } from '../../src/adapters/work-in-hand.ts';

describe('what is kept in mind', () => {
  it('is bounded; the least lately used goes', () => {
    const kept = makeBoundedMap<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    expect(kept.keys()).toEqual(['a', 'c']);
  });
});

describe('turns', () => {
  it('are kept for one key, also after a failure, and not shared between keys', async () => {
    const inTurn = inTurns();
    const order: string[] = [];
    const work =
      (name: string, time: number, fails = false) =>
      async () => {
        await sleep(time);
        order.push(name);
        if (fails) throw new Error(name);
      };
    const first = inTurn('a', work('a1', 60, true));
    await Promise.all([first.catch(() => {}), inTurn('a', work('a2', 1)), inTurn('b', work('b1', 1))]);
    expect(order).toEqual(['b1', 'a1', 'a2']);
  });
});

describe('a log that says everything once', () => {
  it('leaves out what it has said', () => {
    const lines: string[] = [];
    const logOnce = makeLogOnce((line) => lines.push(line));
    for (const line of ['a', 'b', 'a']) logOnce(line);
    expect(lines).toEqual(['a', 'b']);
  });
});

describe('work in hand', () => {
  it('is waited for, also what it begins itself; a fault goes no further than its apology', async () => {
    const told: string[] = [];
    const { run, finish } = openWorkInHand((fault) => told.push(String(fault)));
    run(async () => {
      await sleep(20);
      run(async () => {
        await sleep(20);
        told.push('begun by it');
      });
    });
    run(
      async () => Promise.reject(new Error('fault')),
      async () => told.push('apology'),
    );
    await finish(1_000);
    expect(told).toEqual(['Error: fault', 'apology', 'begun by it']);
  });

  it('is not waited for without end', async () => {
    const { run, finish } = openWorkInHand(() => {});
    run(() => new Promise(() => {}));
    const start = Date.now();
    await finish(50);
    expect(Date.now() - start).toBeLessThan(500);
  });
});
