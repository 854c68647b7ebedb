import { describe, expect, it } from 'vitest';
import { fieldValue, readFieldGroups } from '../../../src/core/text/header-block.ts';

describe('readFieldGroups', () => {
  it('parts the message and each recipient at blank lines (RFC 3464 section 2.1)', () => {
    const groups = readFieldGroups(
      'Reporting-MTA: dns; mx.example.jp\r\n\r\nAction: failed\r\n\r\nAction: delayed\r\n',
    );
    expect(groups.map((group) => fieldValue(group, 'action'))).toEqual([undefined, 'failed', 'delayed']);
  });

  it('unfolds values', () => {
    const [group = []] = readFieldGroups(
      'Diagnostic-Code: smtp; 550 5.1.1\n    User unknown\n\tin table\nAction: failed',
    );
    expect(fieldValue(group, 'Diagnostic-Code')).toBe('smtp; 550 5.1.1 User unknown in table');
    expect(fieldValue(group, 'ACTION')).toBe('failed');
  });

  it('keeps a folded line that looks like a field in the value above', () => {
    const [group = []] = readFieldGroups('Diagnostic-Code: smtp; 550 refused\n    Reason: spam');
    expect(fieldValue(group, 'diagnostic-code')).toBe('smtp; 550 refused Reason: spam');
    expect(fieldValue(group, 'reason')).toBeUndefined();
  });

  it('passes over lines that are no fields', () => {
    expect(readFieldGroups('Hello, this is a text.\n\n— the end —')).toEqual([]);
  });
});
