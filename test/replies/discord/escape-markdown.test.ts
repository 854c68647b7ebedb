import { describe, expect, it } from 'vitest';
import {
  codeBlock,
  escapeMarkdown,
  escapeWithin,
  inlineCode,
  labelWithin,
} from '../../../src/replies/discord/escape-markdown.ts';

const NASTY = [
  '<@123456789012345678> <@&1> <#2> </bounce:3> <:smile:4> <t:0:R> <id:guide>',
  '@everyone and @here',
  '**bold** __under__ ~~struck~~ ||hidden|| `code` ```block```',
  '[click](https://evil.example/) <https://evil.example/> https://evil.example/?a=1&b=2',
  'ftp://evil.example discord://-/users/1 HTTPS://EVIL.EXAMPLE',
  '# heading\n## heading\n-# small\n> quote\n>>> quotes\n- item\n* item\n1. item',
  'user\u202egpj.exe\u2066 zero\u200bwidth \ufeff\u0000\u001b[31m',
  '>'.repeat(10_000),
  '\\*not escaped\\*',
  '<mailto:a@example.com|a@example.com> <a@example.com>',
];

/** What is left of Discord's markup when the escaped characters are made harmless. */
function leftOver(escaped: string): string {
  return escaped.replace(/\\[^\n]/g, '¤');
}

describe('escapeMarkdown', () => {
  it.each(NASTY.map((text, index) => [index, text] as const))(
    'leaves nothing that formats, mentions or links (%d)',
    (_, text) => {
      const left = leftOver(escapeMarkdown(text)).replaceAll('@\u200b', '@ ');
      expect(left).not.toMatch(/[<>*_~`|[\]#]|:\/\/|^[ \t]*[-+] |^\d+\. |@everyone|@here/m);
      expect(left).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
    },
  );

  it('shows a link so that it cannot be followed by accident', () => {
    expect(escapeMarkdown('see https://evil.example/a')).toBe('see hxxps\\[:\\]//evil.example/a');
  });

  it('leaves ordinary sentences as they are', () => {
    const sentence = '宛先(taro@example.jp)は存在しません。550 5.1.1 - user unknown, 1.5 MB';
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });
});

describe('escapeWithin', () => {
  it.each([1, 2, 3, 50, 99, 100])('takes no more than %d characters and cuts no escape in two', (most) => {
    const cut = escapeWithin('_*'.repeat(200), most);
    expect(cut.length).toBeLessThanOrEqual(most);
    expect(leftOver(cut)).toMatch(/^¤*…?$/);
  });

  it('keeps what fits exactly', () => {
    expect(escapeWithin('a'.repeat(100), 100)).toBe('a'.repeat(100));
    expect(escapeWithin('a'.repeat(101), 100)).toBe(`${'a'.repeat(99)}…`);
  });

  it('cuts no character in two', () => {
    expect(escapeWithin('😀'.repeat(10), 8).isWellFormed()).toBe(true);
    expect(labelWithin('😀'.repeat(10), 8).isWellFormed()).toBe(true);
  });
});

describe('text to be copied', () => {
  it('cannot be left by backticks', () => {
    expect(inlineCode('a`b')).toBe('`aˋb`');
    expect(codeBlock('a\n```\n@everyone')).toBe('```text\na\nˋˋˋ\n@everyone\n```');
  });
});
