import { describe, expect, it } from 'vitest';
import { discordAnswer } from '../../../src/replies/discord/discord-answer.ts';
import { discordPreview } from '../../../src/replies/html/discord-preview.ts';
import { channelPreview } from '../../../src/replies/html/message-preview.ts';
import { slackPreview } from '../../../src/replies/html/slack-preview.ts';
import { localeOf } from '../../../src/replies/locales/locale-of.ts';
import { webOf } from '../../../src/replies/locales/web-of.ts';
import type { Summary } from '../../../src/replies/reply.ts';
import { slackMessage } from '../../../src/replies/slack/slack-message.ts';
import { answerOf } from '../answer-of.ts';
import { makeDiagnosis, makeTriage } from '../make-triage.ts';

const en = localeOf('en');
const PLACE = { key: 'preview', mail: 0, told: [], isPrivate: false };
const STANDING = { language: 'en', told: undefined, posts: [], kept: undefined } as const;
const answer = answerOf(makeTriage([makeDiagnosis()]));

describe('an answer as Slack shows it', () => {
  const { markup } = slackPreview(slackMessage(answer, [], PLACE, en));

  it('has its heading, numbered steps, the quote and the buttons, none of which can be pressed', () => {
    const { cases } = answer;
    expect(markup).toContain(`${cases[0]?.headline}</h3>`);
    expect(markup).toContain('<ol start="2">');
    expect(markup).toContain('<blockquote');
    expect(markup).toContain(`<span class="preview-button">${en.labels.looksWrong}</span>`);
    expect(markup).not.toMatch(/<(?:button|a|input|form)\b/);
  });

  it('shows many mails as a table with a head, and the file beneath', () => {
    const row = { outcome: { is: 'failed', sign: '✕', word: 'Not delivered' }, cause: 'a/b', title: '<i>', who: 'you' };
    const rows = [{ ...row, count: 3, sources: ['a.eml'] }];
    const summary = { kind: 'summary', language: 'en', headline: 'Many', rows, unreadable: [] } as unknown as Summary;
    const message = slackPreview(slackMessage(summary, [], PLACE, en));
    const shown = channelPreview('slack', [message], 'mails.csv', en, webOf('en')).markup;
    expect(shown).toMatch(/<th scope="col">[^<]+<\/th>[\s\S]*<td dir="auto">3<\/td>/);
    expect(shown).toContain('<td dir="auto">&lt;i&gt;</td>');
    expect(shown).toContain('<p class="preview-file">mails.csv</p>');
  });
});

describe('an answer as Discord shows it', () => {
  const { markup } = discordPreview(discordAnswer(answer, { mail: 0, standing: STANDING, shareable: false }, en));

  it('stands in a box with the edge of its outcome, and buttons that cannot be pressed', () => {
    expect(markup).toMatch(/<div class="preview-box"><svg class="preview-edge"[^>]*><rect [^>]*fill="#c0392b"\/>/);
    expect(markup).toContain(`<span class="preview-button preview-style-2">${en.labels.looksWrong}</span>`);
    expect(markup).not.toMatch(/<(?:button|a|input|form)\b| style=/);
  });

  it('holds no more markup than the answer for a hostile mail', () => {
    const hostile = makeDiagnosis({ facts: { remoteMta: '"><script>x</script>.example' } });
    const components = discordAnswer(
      answerOf(makeTriage([hostile])),
      { mail: 0, standing: STANDING, shareable: false },
      en,
    );
    const slack = slackMessage(answerOf(makeTriage([hostile])), [], PLACE, en);
    expect(discordPreview(components).markup).not.toContain('<script');
    expect(slackPreview(slack).markup).not.toContain('<script');
  });
});
