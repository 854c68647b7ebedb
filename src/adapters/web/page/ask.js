import { sentence } from './said.js';

/** Posts a form; a refusal is an error whose message is a sentence for people. */
export async function ask(path, form) {
  const address = `${path}?lang=${document.documentElement.lang}`;
  const response = await fetch(address, { method: 'POST', body: form }).catch(() => undefined);
  if (!response) throw new Error(sentence('unreachable'));
  if (response.ok) return response;
  const refusal = await response.json().catch(() => ({}));
  throw Object.assign(new Error(refusal.error ?? sentence('fault')), { status: response.status });
}

/** Posts mails to be read; calls back as reading goes on, ends with the answer. */
export async function askToRead(form, onProgress) {
  const response = await ask('/threads', form);
  for await (const line of linesOf(response)) {
    if (line.kind === 'answer') return line;
    if (line.kind === 'fault') throw new Error(line.sentence);
    onProgress(line);
  }
  throw new Error(sentence('unreachable'));
}

async function* linesOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true }));
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
}
