/** A sentence of the page's own, in its present language. */
export function sentence(name) {
  return document.getElementById('messages').dataset[name];
}

/** Tells how things stand, to the eye and to screen readers. */
export function say(text, isFault = false) {
  const status = document.getElementById('status');
  status.textContent = text;
  status.classList.toggle('fault', isFault);
}

/** Shows how far reading is. */
export function sayProgress({ done, total, sentence: text }) {
  const bar = document.getElementById('progress');
  bar.hidden = total < 2;
  bar.max = total;
  bar.value = done;
  say(text);
}

/** Reading has ended. */
export function endProgress() {
  document.getElementById('progress').hidden = true;
}
