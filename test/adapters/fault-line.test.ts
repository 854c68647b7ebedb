import { expect, it } from 'vitest';
import { faultLine } from '../../src/adapters/fault-line.ts';

it('names kind, place and cause of a fault, and nothing of its message', () => {
  const error = new TypeError('hanako@example.com at src/secret.ts:1', { cause: new RangeError('taro@example.com') });
  error.stack = `TypeError: ${error.message}\n    at read (file:///srv/desk/src/core/triage.ts:12:3)`;
  expect(faultLine(error)).toMatch(/^TypeError at src\/core\/triage\.ts:12, caused by RangeError/);
  expect(faultLine(error)).not.toMatch(/@|secret/);
  expect(faultLine(Object.assign(new Error('hanako@example.com'), { code: 'ECONNRESET' }))).toBe('Error ECONNRESET');
  expect(faultLine('hanako@example.com')).not.toContain('@');
});
