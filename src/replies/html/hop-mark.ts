import type { HopState } from '../hop.ts';
import { html, type Markup } from './markup.ts';

/** The radius of a station's mark. */
export const MARK_RADIUS = 16;

/** The sign inside the mark, drawn so that no font can lack it. */
const SIGNS: Readonly<Record<HopState, Markup>> = {
  passed: html`<path d="M-6 0.5 L-2 5 L6.5 -5"/>`,
  arrived: html`<path d="M-6 0.5 L-2 5 L6.5 -5"/>`,
  failed: html`<path d="M-6 -6 L6 6 M6 -6 L-6 6"/>`,
  waiting: html`<path d="M0 -7 L0 0.5 L5 3.5"/>`,
  'not-reached': html`<path d="M-5 0 L5 0"/>`,
  unknown: html`<path d="M-4.5 -3.5 A4.5 4.5 0 1 1 1.5 1 Q0 2 0 4 M0 8 L0 8.2"/>`,
};

/** Draws a station: a circle, an octagon where the mail failed, a square where it waits, broken where it never came. */
export function hopMark(state: HopState, x: number, y: number): Markup {
  return html`<g class="hop-mark hop-${state}" transform="translate(${x} ${y})">${shapeOf(state)}<g class="hop-sign">${SIGNS[state]}</g></g>`;
}

function shapeOf(state: HopState): Markup {
  const r = MARK_RADIUS;
  if (state === 'failed') {
    const corner = Math.round(r * 0.46 * 10) / 10;
    const points = [
      [-corner, -r],
      [corner, -r],
      [r, -corner],
      [r, corner],
      [corner, r],
      [-corner, r],
      [-r, corner],
      [-r, -corner],
    ];
    return html`<polygon points="${points.map((point) => point.join(',')).join(' ')}"/>`;
  }
  if (state === 'waiting') return html`<rect x="${-r}" y="${-r}" width="${r * 2}" height="${r * 2}" rx="5"/>`;
  return html`<circle r="${r}"/>`;
}
