import type { Writable } from 'node:stream';

/** A line that shows how far a long run has come. */
export type Progress = { readonly step: () => void; readonly done: () => void };

const WIDTH = 30;

/** Draws on the stream where it is a terminal and there is more than a handful to do; else stays silent. */
export function progressBar(total: number, stream: Writable & { readonly isTTY?: boolean }): Progress {
  if (!stream.isTTY || total < 10) return { step: () => {}, done: () => {} };
  let count = 0;
  let shown = -1;
  const step = () => {
    count++;
    const filled = Math.floor((count * WIDTH) / total);
    if (filled === shown && count < total) return;
    shown = filled;
    stream.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${count}/${total}`);
  };
  return { step, done: () => stream.write(`\r${' '.repeat(WIDTH + 24)}\r`) };
}
