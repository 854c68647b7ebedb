import { say, sentence } from './said.js';
import { translateThreads } from './thread.js';

/** What people have filled, and what they were answered, stays when words are put into the other language. */
const FILLED = ['text', 'threads'];

/** Switches the language of the page and of all answers in place. */
export function watchLanguage() {
  document.querySelector('.top').addEventListener('click', async (event) => {
    const link = event.target.closest('[data-language]');
    if (!link) return;
    event.preventDefault();
    const response = await fetch(link.href).catch(() => undefined);
    if (!response?.ok) return say(sentence('unreachable'), true);
    const { language } = link.dataset;
    putWords(new DOMParser().parseFromString(await response.text(), 'text/html'));
    document.documentElement.lang = language;
    document.getElementById('composer').language.value = language;
    history.replaceState(null, '', link.href);
    say('');
    document.querySelector(`.top [data-language=${language}]`).focus();
    await translateThreads(language);
  });
}

function putWords(page) {
  for (const words of page.querySelectorAll('[data-words]')) {
    const place = document.querySelector(`[data-words="${words.dataset.words}"]`);
    for (const { name, value } of words.attributes) place.setAttribute(name, value);
    if (!FILLED.includes(words.dataset.words)) place.replaceChildren(...words.childNodes);
  }
}
