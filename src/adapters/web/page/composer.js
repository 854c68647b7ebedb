import { askToRead } from './ask.js';
import { droppedFiles } from './dropped-files.js';
import { endProgress, say, sayProgress, sentence } from './said.js';
import { addThread } from './thread.js';

/** Posts what is typed, pasted, chosen, dropped, or clicked as a sample. */
export function watchComposer() {
  const composer = document.getElementById('composer');
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    post();
  });
  composer.text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) composer.requestSubmit();
  });
  composer.file.addEventListener('change', () => composer.file.files.length > 0 && post());
  composer.addEventListener('click', ({ target }) => postSample(target.closest('[data-sample]')));
  composer.text.addEventListener('paste', (event) => takeFiles(event, event.clipboardData));
  watchDrop(document.getElementById('drop'));
}

function watchDrop(sign) {
  const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) sign.hidden = true;
  });
  addEventListener('drop', (event) => {
    sign.hidden = true;
    takeFiles(event, event.dataTransfer);
  });
}

function takeFiles(event, transfer) {
  if (transfer.files.length === 0) return;
  event.preventDefault();
  droppedFiles(transfer).then(post);
}

async function postSample(button) {
  if (!button) return;
  const response = await fetch(`/samples/${button.dataset.sample}`).catch(() => undefined);
  if (!response?.ok) return say(sentence('unreachable'), true);
  document.getElementById('text').value = await response.text();
  await post();
}

let isReading = false;

async function post(dropped = []) {
  const composer = document.getElementById('composer');
  if (isReading) return;
  const form = new FormData(composer);
  for (const file of dropped) form.append('file', file);
  if (isEmpty(form)) return say(sentence('empty'), true);
  isReading = true;
  composer.setAttribute('aria-busy', 'true');
  say(sentence('working'));
  try {
    const answer = await askToRead(form, sayProgress);
    composer.reset();
    addThread(form, answer);
    say(sentence('ready'));
  } catch (error) {
    say(error.message, true);
  }
  isReading = false;
  endProgress();
  composer.removeAttribute('aria-busy');
}

function isEmpty(form) {
  return form.get('text').trim() === '' && form.getAll('file').every(({ name, size }) => name === '' && size === 0);
}
