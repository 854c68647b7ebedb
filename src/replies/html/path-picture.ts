import type { Hop, PathStrip } from '../hop.ts';
import type { Locale } from '../locales/locale.ts';
import { hopMark, MARK_RADIUS } from './hop-mark.ts';
import { html, type Markup } from './markup.ts';
import { wrapLabel } from './wrap-label.ts';

const LINE_HEIGHT = 17;

/** Measures of the picture that runs across, and of the one that runs down a narrow screen. */
const ACROSS = { column: 172, top: 26, text: 62, label: 11.5, host: 11.5 } as const;
const DOWN = { width: 264, left: 20, text: 48, label: 15.5, host: 17, gap: 22 } as const;

/**
 * Draws the way of the mail twice, across and down; the style sheet shows the one that fits. What failed is told by
 * shape and word as well as by colour, and all of it is in the picture's name for those who do not see it.
 */
export function pathPicture(path: PathStrip, locale: Locale): Markup {
  const { words } = locale;
  const name = words.list(
    path.hops.map(({ label, host, word }) => words.labelled(host ? words.detailed(label, host) : label, word)),
  );
  const isTold = path.hops.some(({ state }) => state === 'failed' || state === 'waiting');
  const caption = isTold ? '' : html`<figcaption>${path.sentence}</figcaption>`;
  return html`<figure class="path">${across(path.hops, name)}${down(path.hops, name)}${caption}</figure>`;
}

function across(hops: readonly Hop[], name: string): Markup {
  const centre = (i: number) => ACROSS.column * (i + 0.5);
  const texts = hops.map((hop, i) => linesOf(hop, ACROSS, centre(i), ACROSS.text));
  const height = Math.max(...texts.map(({ end }) => end)) - 6;
  const width = ACROSS.column * hops.length;
  const lines = hops.slice(1).map((hop, i) => {
    const from = centre(i) + MARK_RADIUS + 6;
    const to = centre(i + 1) - MARK_RADIUS - 6;
    return html`<line class="${edgeClass(hop)}" x1="${from}" y1="${ACROSS.top}" x2="${to}" y2="${ACROSS.top}"/>`;
  });
  const marks = hops.map(({ state }, i) => hopMark(state, centre(i), ACROSS.top));
  return html`<svg class="path-across" role="img" aria-label="${name}" viewBox="0 0 ${width} ${height}">
${lines}${marks}<g text-anchor="middle">${texts.map(({ text }) => text)}</g>
</svg>`;
}

function down(hops: readonly Hop[], name: string): Markup {
  const drawn: (Markup | readonly Markup[])[] = [];
  let top = MARK_RADIUS + 4;
  for (const [i, hop] of hops.entries()) {
    const { text, end } = linesOf(hop, DOWN, DOWN.text, top + 1);
    drawn.push(hopMark(hop.state, DOWN.left, top), text);
    const next = hops[i + 1];
    const nextTop = Math.max(end - LINE_HEIGHT + DOWN.gap, top + MARK_RADIUS * 2) + 12;
    if (next) {
      const [y1, y2] = [top + MARK_RADIUS + 4, nextTop - MARK_RADIUS - 4];
      drawn.push(html`<line class="${edgeClass(next)}" x1="${DOWN.left}" y1="${y1}" x2="${DOWN.left}" y2="${y2}"/>`);
    }
    top = next ? nextTop : Math.max(end, top + MARK_RADIUS + 4);
  }
  return html`<svg class="path-down" role="img" aria-label="${name}" viewBox="0 0 ${DOWN.width} ${top}">${drawn}</svg>`;
}

function edgeClass({ state }: Hop): string {
  return state === 'not-reached' || state === 'unknown' ? 'edge edge-open' : `edge edge-${state}`;
}

/** The label, the host and the word of a station, one below the other. */
function linesOf(hop: Hop, { label, host }: { readonly label: number; readonly host: number }, x: number, y: number) {
  const lines = [
    ...wrapLabel(hop.label, label).map((text) => ({ text, name: 'hop-label' })),
    ...wrapLabel(hop.host ?? '', host * 1.05).map((text) => ({ text, name: 'hop-host' })),
    ...wrapLabel(hop.word, label).map((text) => ({ text, name: `hop-word word-${hop.state}` })),
  ];
  const text = lines.map(
    ({ text: line, name }, i) => html`<text class="${name}" x="${x}" y="${y + i * LINE_HEIGHT}">${line}</text>`,
  );
  return { text, end: y + lines.length * LINE_HEIGHT };
}
