import { describe, expect, it } from 'vitest';
import { pathPicture } from '../../../src/replies/html/path-picture.ts';
import { wrapLabel } from '../../../src/replies/html/wrap-label.ts';
import { en } from '../../../src/replies/locales/en.ts';
import { caseOf } from '../answer-of.ts';
import { makeDiagnosis, makeTriage } from '../make-triage.ts';

describe('the picture of the way', () => {
  it('tells the failed station by shape and word, and all of it by name', () => {
    const path = caseOf(makeTriage([makeDiagnosis()])).path;
    const { markup } = pathPicture(path as NonNullable<typeof path>, en);
    expect(markup.match(/<polygon /g)).toHaveLength(2);
    expect(markup).toMatch(/class="hop-word word-failed"[^>]*>[^<]*refused/i);
    expect(markup).toMatch(/aria-label="[^"]*mfsmax\.docomo\.ne\.jp[^"]*refused[^"]*"/i);
  });

  it('escapes hosts', () => {
    const diagnosis = makeDiagnosis({ facts: { remoteMta: 'mx.<script>.example' } });
    const path = caseOf(makeTriage([diagnosis])).path;
    expect(pathPicture(path as NonNullable<typeof path>, en).markup).not.toContain('<script');
  });
});

describe('labels in the picture', () => {
  it('break at blanks, dots and between wide characters, never before a closing sign', () => {
    expect(wrapLabel('outlook-com.olc.protection.outlook.com', 12)).toEqual([
      'outlook-com.olc.',
      'protection.outlook.',
      'com',
    ]);
    expect(wrapLabel('送信側のサーバー(共用)', 8)).toEqual(['送信側のサーバー', '(共用)']);
    expect(wrapLabel('受信側のメールサー。', 9)).toEqual(['受信側のメールサー。']);
    expect(wrapLabel('', 9)).toEqual([]);
  });

  it('are cut after three lines', () => {
    expect(wrapLabel('あ'.repeat(40), 10)).toEqual(['あ'.repeat(10), 'あ'.repeat(10), `${'あ'.repeat(10)}…`]);
  });
});
