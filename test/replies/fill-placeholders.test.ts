import { describe, expect, it } from 'vitest';
import { PLACEHOLDERS } from '../../src/core/rules/placeholders.ts';
import { fillPlaceholders } from '../../src/replies/fill-placeholders.ts';
import { en } from '../../src/replies/locales/en.ts';
import { ja } from '../../src/replies/locales/ja.ts';

describe('fillPlaceholders', () => {
  it('puts the value there', () => {
    expect(fillPlaceholders('Look up {ip}.', { ip: '192.0.2.22' }, en)).toBe('Look up 192.0.2.22.');
  });

  it('says what is not known in words', () => {
    expect(fillPlaceholders('Look up {ip}.', {}, en)).toBe("Look up the sending server's IP address.");
    expect(fillPlaceholders('{ip}を調べてください。', {}, ja)).toBe('送信元サーバーのIPアドレスを調べてください。');
  });

  it('begins a sentence with a capital', () => {
    expect(fillPlaceholders('Wait. {ip} is blocked.', {}, en)).toBe(
      "Wait. The sending server's IP address is blocked.",
    );
  });

  it('leaves out what is not known alone in brackets, or behind a word that names it', () => {
    expect(fillPlaceholders('The server ({ip}) and the address {recipient} are fine.', {}, en)).toBe(
      'The server and the address are fine.',
    );
    expect(fillPlaceholders('IPアドレス({ip})とコード {code} を添えて', {}, ja)).toBe('IPアドレスとコードを添えて');
    expect(fillPlaceholders('The listserver {ip}', { ip: '192.0.2.1' }, en)).toBe('The listserver 192.0.2.1');
  });

  it('takes an empty value for none', () => {
    expect(fillPlaceholders('for {sender}', { sender: '' }, en)).toBe("for the sender's address");
  });

  it('leaves no stray blanks in Japanese', () => {
    expect(fillPlaceholders('それは {limit} です', {}, ja)).toBe('それは受信できる上限です');
    expect(fillPlaceholders('IP: {ip} を確認', { ip: '192.0.2.1' }, ja)).toBe('IP: 192.0.2.1を確認');
    expect(fillPlaceholders('上限は {limit} です', { limit: '10 MB' }, en)).toBe('上限は 10 MB です');
  });

  it('says bytes as megabytes, and leaves other numbers alone', () => {
    expect(fillPlaceholders('{size}', { size: '24433470' }, en)).toBe('23.3 MB');
    expect(fillPlaceholders('{limit}', { limit: '10485760 bytes' }, en)).toBe('10.0 MB');
    expect(fillPlaceholders('{limit}', { limit: '50' }, en)).toBe('50');
  });

  it('writes a deadline as people do', () => {
    const values = { 'retry-until': 'Sat, 28 Nov 2026 10:02:00 +0900' };
    expect(fillPlaceholders('{retry-until}', values, ja)).toBe('2026年11月28日 10:02(日本時間)');
  });

  it('never looks for placeholders in a value', () => {
    expect(fillPlaceholders('{sender}', { sender: '{ip}@example.com', ip: '192.0.2.1' }, en)).toBe('{ip}@example.com');
  });

  it('leaves other braces alone', () => {
    expect(fillPlaceholders('{something} {else', {}, en)).toBe('{something} {else');
  });

  it.each(PLACEHOLDERS)('has words for {%s} in both languages', (name) => {
    for (const locale of [en, ja]) expect(fillPlaceholders(`- {${name}}`, {}, locale)).not.toMatch(/[{}]/);
  });
});
