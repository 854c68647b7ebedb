import { expect, it } from 'vitest';
import { makePace } from '../../../src/adapters/discord/pace.ts';

it('a single call does not wait, many keep apart, and what finishes an answer goes first', async () => {
  const pace = makePace(20);
  const order: string[] = [];
  const start = performance.now();
  await pace(false);
  expect(performance.now() - start).toBeLessThan(15);
  const turn = async (name: string, first: boolean) => {
    await pace(first);
    order.push(name);
  };
  await Promise.all([turn('begin 1', false), turn('begin 2', false), turn('finish', true)]);
  expect(order).toEqual(['finish', 'begin 1', 'begin 2']);
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
});
