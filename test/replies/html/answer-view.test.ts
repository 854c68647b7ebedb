import { describe, expect, it } from 'vitest';
import { nothingGuidance } from '../../../src/replies/guidance.ts';
import { answerView } from '../../../src/replies/html/answer-view.ts';
import { HTML_LIMITS } from '../../../src/replies/html/limits.ts';
import { summaryView } from '../../../src/replies/html/summary-view.ts';
import { localeOf } from '../../../src/replies/locales/locale-of.ts';
import { webOf } from '../../../src/replies/locales/web-of.ts';
import type { SummaryRow } from '../../../src/replies/reply.ts';
import { answerOf } from '../answer-of.ts';
import { makeDiagnosis, makeTriage } from '../make-triage.ts';

const SETTING = { locale: localeOf('en'), web: webOf('en') };
const BEHIND = { mail: 4, text: 'said: 550 Unknown user taro@docomo.ne.jp', isPasted: true };

describe('an answer as HTML', () => {
  it('holds what happened, who acts, the steps, the words in the mail, letters and reasons, in this order', () => {
    const triage = makeTriage([makeDiagnosis()]);
    const { markup } = answerView(answerOf(triage), {
      ...SETTING,
      behind: BEHIND,
    });
    const order = ['<h3', 'class="path"', 'part-who', 'part-now', 'part-happened', '<mark>', 'part-confidence'];
    const places = [...order, 'data-letter="customer"', 'class="part facts"', 'looks-wrong'].map((part) =>
      markup.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('lists so many recipients and counts the rest, and lets one be chosen for a letter', () => {
    const most = HTML_LIMITS.recipients;
    const diagnoses = Array.from({ length: most + 3 }, (_, i) =>
      makeDiagnosis({ facts: { finalRecipient: `taro${i}@docomo.ne.jp` } }),
    );
    const { markup } = answerView(answerOf(makeTriage(diagnoses)), { ...SETTING, behind: BEHIND });
    expect(markup).toContain(`<li dir="auto">taro${most - 1}@docomo.ne.jp</li><li dir="auto">and 3 more</li>`);
    expect(markup).toContain(`<option value="${most - 1}">taro${most - 1}@docomo.ne.jp</option>`);
  });

  it('links web pages only', () => {
    const evil = makeDiagnosis({ values: { url: 'javascript:alert(1)' } });
    const answer = answerOf(makeTriage([evil]));
    const steps = [{ actor: 'sender', who: 'you', sentence: 'Open it', url: 'javascript:alert(1)', fill: [] }] as const;
    const changed = { ...answer, cases: answer.cases.map((item) => ({ ...item, steps })) };
    const { markup } = answerView(changed, { ...SETTING, behind: undefined });
    expect(markup).toContain('<span class="page">javascript:alert(1)</span>');
    expect(markup).not.toMatch(/href="javascript/);
  });

  it('says what to look for where there is no bounce', () => {
    const { markup } = answerView(nothingGuidance(SETTING.locale), { ...SETTING, behind: undefined });
    expect(markup).toContain('The desk found no returned mail in this');
    expect(markup).toContain('Thunderbird');
  });
});

describe('the table of many mails', () => {
  const row = { outcome: { is: 'failed', sign: '✕', word: 'Not delivered' }, cause: 'a/b', title: '<i>', who: 'you' };

  it('escapes titles, shows so many rows and counts the rest', () => {
    const rows = Array.from(
      { length: HTML_LIMITS.rows + 2 },
      () => ({ ...row, count: 3, sources: ['a.eml'] }) as SummaryRow,
    );
    const summary = { kind: 'summary', language: 'en', headline: 'Many', rows, unreadable: [] } as const;
    const { markup } = summaryView(summary, { masked: '/m', whole: '/w' }, SETTING.locale, SETTING.web);
    expect(markup.match(/<tr class/g)).toHaveLength(HTML_LIMITS.rows);
    expect(markup).toContain('and 2 more');
    expect(markup).toContain('&lt;i&gt;');
  });
});
