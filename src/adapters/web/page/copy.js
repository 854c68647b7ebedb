import { say, sentence } from './said.js';

/** Copies the text beside a button; where the browser gives no clipboard the text is selected instead. */
export async function copyFrom(button) {
  const source = button.closest('.copy-box').querySelector('pre');
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(source.textContent);
    say(sentence('copied'));
    button.textContent = sentence('copied');
    setTimeout(() => {
      button.textContent = label;
    }, 2_000);
  } catch {
    getSelection().selectAllChildren(source);
    say(sentence(document.execCommand('copy') ? 'copied' : 'copy'));
  }
}
