import { ask, askToRead } from './ask.js';
import { copyFrom } from './copy.js';
import { say, sentence } from './said.js';

/** What each conversation was asked, so that it can be asked again after the desk was started anew. */
const posts = new WeakMap();

/** Shows a conversation above the older ones and leads there. */
export function addThread(form, { id, html }) {
  const thread = document.createElement('article');
  thread.className = 'thread';
  const answers = document.createElement('div');
  answers.className = 'answers';
  answers.tabIndex = -1;
  thread.append(postOf(form), answers);
  posts.set(thread, { id, form, wish: { language: form.get('language') } });
  document.getElementById('threads').prepend(thread);
  show(thread, html);
  thread.scrollIntoView();
  answers.focus({ preventScroll: true });
}

/** Puts every conversation into a language. */
export async function translateThreads(language) {
  for (const thread of document.querySelectorAll('.thread')) {
    thread.querySelector('.post').replaceWith(postOf(posts.get(thread).form));
    await change(thread, { language });
  }
}

/** Answers clicks on whatever an answer offers. */
export function watchThreads() {
  const threads = document.getElementById('threads');
  threads.addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-action]');
    if (button) ACTIONS[button.dataset.action]?.(button, button.closest('.thread'));
  });
  threads.addEventListener('change', ({ target }) => {
    if (target.dataset.action === 'about') writeLetter(target.closest('.letter'), target.value);
    if (target.dataset.action === 'whole-addresses') chooseAddresses(target);
  });
  threads.addEventListener('toggle', ({ target }) => onToggle(target), true);
}

const ACTIONS = {
  copy: copyFrom,
  preview: (button, thread) => changeBy(button, thread, { preview: button.dataset.preview }),
  language: (button, thread) => changeBy(button, thread, { language: button.dataset.language }),
  open: (button, thread) => lead(thread, { source: button.dataset.source }),
  whole: (_button, thread) => lead(thread, { source: undefined, told: undefined }),
  untell: (_button, thread) => lead(thread, { told: undefined }),
  tell: ({ dataset }, thread) => lead(thread, { told: [...(posts.get(thread).wish.told ?? []), { ...dataset }] }),
};

/** Changes what a button is part of, and gives the focus to the button that then stands in its place. */
async function changeBy(button, thread, wish) {
  const alike = `button[data-action=${button.dataset.action}]`;
  const at = [...thread.querySelectorAll(alike)].indexOf(button);
  await change(thread, wish);
  thread.querySelectorAll(alike)[at]?.focus();
}

/** Changes what is answered, and leads to the beginning of it. */
async function lead(thread, wish) {
  await change(thread, wish);
  thread.querySelector('.answers').focus();
}

/** Most files a post names; the rest is counted. */
const NAMED_FILES = 2;

function postOf(form) {
  const post = document.createElement('div');
  post.className = 'post';
  const who = document.createElement('b');
  who.textContent = sentence('you');
  const files = form.getAll('file').filter(({ name }) => name !== '');
  const text = form.get('text').trim();
  const named = files.slice(0, NAMED_FILES).map(({ name }) => name);
  const left = files.length - named.length;
  const more = left > 0 ? sentence('more').replace('{count}', left) : '';
  const words = document.createElement('p');
  words.dir = 'auto';
  words.textContent = [excerptOf(text), ...named, more].filter((line) => line !== '').join('\n');
  post.append(who, words);
  return post;
}

/** A mail is recognised by its subject, talk by its beginning. */
function excerptOf(text) {
  const subject = /^[\w-]+:.*\n/.test(text) ? /^subject:.*/im.exec(text)?.[0] : undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (subject ?? lines.slice(0, 3).join('\n')).slice(0, 240);
}

async function change(thread, wish) {
  const post = posts.get(thread);
  const unfolded = foldsOf(thread).map(({ open }) => open);
  Object.assign(post.wish, wish);
  try {
    const { html } = await asked(post, 'answer', wishForm(post.wish));
    show(thread, html);
  } catch (error) {
    return say(error.message, true);
  }
  if (!wish.language) return;
  for (const [i, fold] of foldsOf(thread).entries()) fold.open = unfolded[i] ?? fold.open;
}

/** What can be unfolded: the same, in the same order, in both languages. */
function foldsOf(thread) {
  return [...thread.querySelectorAll('details')];
}

/** Asks about a conversation; one that the desk has forgotten is read anew first. */
async function asked(post, what, form) {
  try {
    return await (await ask(`/threads/${post.id}/${what}`, form)).json();
  } catch (error) {
    if (error.status !== 410) throw error;
    post.id = (await askToRead(post.form, () => {})).id;
    return (await ask(`/threads/${post.id}/${what}`, form)).json();
  }
}

function wishForm({ language, source, told, preview }) {
  const form = new FormData();
  if (preview) form.set('preview', preview);
  form.set('language', language);
  if (source !== undefined) form.set('source', source);
  for (const { mail, recipients, cause } of told ?? []) {
    form.append('told-mail', mail);
    form.append('told-recipients', recipients);
    form.append('told-cause', cause);
  }
  return form;
}

/** The only place where HTML from the desk is put in; the desk has escaped it. */
function show(thread, html) {
  thread.querySelector('.answers').innerHTML = html;
  for (const details of thread.querySelectorAll('.mail[open]')) showMark(details);
}

function onToggle(details) {
  if (!details.open) return;
  if (details.classList.contains('mail')) showMark(details);
  if (details.classList.contains('letter')) writeLetter(details, details.dataset.recipient);
}

function showMark(details) {
  const mark = details.querySelector('mark');
  if (mark) mark.parentElement.scrollTop = mark.offsetTop - 48;
}

async function writeLetter(details, recipient) {
  const thread = details.closest('.thread');
  const form = wishForm(posts.get(thread).wish);
  form.set('letter', details.dataset.letter);
  form.set('mail', details.dataset.mail);
  form.set('recipient', recipient);
  form.set('language', details.closest('[lang]').lang);
  const place = details.querySelector('.letter-text');
  try {
    place.innerHTML = (await asked(posts.get(thread), 'letter', form)).html;
  } catch (error) {
    place.textContent = error.status === 404 ? sentence('letter') : error.message;
  }
}

function chooseAddresses(box) {
  const link = box.closest('.csv').querySelector('a');
  link.href = box.checked ? link.dataset.whole : link.dataset.masked;
}
