// The owner's desk: signing in, the résumés, and what belongs to the one that is looked at.

import { element } from '../widget/dom.js';
import { showConversations } from './conversations.js';
import { http, Refusal } from './http.js';
import { importing } from './importing.js';
import { insight } from './insight.js';
import { showKeys } from './keys.js';

const at = (id) => document.getElementById(id);
const dayMilliseconds = 86_400_000;
let resumes = [];
let drafts;
let looks = 0;

at('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    await http.signIn(at('key').value.trim());
    at('key').value = '';
    await open();
  });
});
at('sign-out').addEventListener('click', () => attempt(async () => {
  await http.signOut();
  close();
}));
at('erase').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    await http.eraseEverything(at('confirm').value.trim());
    at('confirm').value = '';
    await open();
    tell('Everything is erased.');
  });
});
for (const id of ['shown', 'since']) at(id).addEventListener('change', () => attempt(look));

await attempt(async () => (await http.isSignedIn() ? open() : close()));

async function open() {
  at('sign-in').hidden = true;
  at('signed-in').hidden = false;
  at('sign-out').hidden = false;
  drafts = importing(at('importing'), () => resumes, { saved: refresh, attempt });
  await refresh();
}

function close() {
  at('signed-in').hidden = true;
  at('sign-out').hidden = true;
  at('sign-in').hidden = false;
  at('key').focus();
}

async function refresh() {
  resumes = await http.resumes();
  at('resumes').replaceChildren(...resumes.map(row));
  const shown = at('shown').value;
  at('shown').replaceChildren(...resumes.map((resume) => element('option', { value: resume.id }, resume.name)));
  if (resumes.some((resume) => resume.id === shown)) at('shown').value = shown;
  await Promise.all([look(), showKeys(at('keys'), resumes, attempt)]);
}

/** Shows what visitors ask of the chosen résumé. */
async function look() {
  const id = at('shown').value;
  looks += 1;
  const mine = looks;
  at('insight').replaceChildren();
  at('conversations').replaceChildren();
  if (!id) return;
  const since = new Date(Date.now() - Number(at('since').value) * dayMilliseconds).toISOString().slice(0, 10);
  const analytics = await http.analytics(id, since);
  // The choice may have changed meanwhile, and what belongs to it may be there already.
  if (mine !== looks) return;
  at('insight').replaceChildren(...insight(analytics));
  await showConversations(at('conversations'), id, attempt);
}

function row(resume) {
  const visible = element('input', { type: 'checkbox', id: `public-${resume.id}` });
  visible.checked = resume.public;
  visible.addEventListener('change', () => attempt(async () => {
    await http.show(resume.id, visible.checked);
    await refresh();
  }));
  const erase = element('button', { type: 'button', class: 'quiet', 'aria-label': `Erase ${resume.name}` }, 'Erase');
  erase.addEventListener('click', () => attempt(() => eraseAsked(erase, resume)));
  const edit = element('button', { type: 'button', class: 'quiet', 'aria-label': `Edit ${resume.name}` }, 'Edit');
  edit.addEventListener('click', () => attempt(async () =>
    drafts.review(await http.document(resume.id), resume.id)));
  return element('li', {},
    element('span', { class: 'name', dir: 'auto' },
      resume.public ? element('a', { href: `r/${resume.id}` }, resume.name) : resume.name,
      element('small', {}, `${resume.items} entries, version ${resume.version}`)),
    element('label', { class: 'inline', for: visible.id }, visible, 'Public'), edit, erase);
}

// The second press does it, unless something else is done in between: an erased résumé takes its conversations along.
async function eraseAsked(button, resume) {
  if (button.dataset.sure) {
    await http.erase(resume.id);
    await refresh();
    return;
  }
  button.dataset.sure = 'yes';
  button.textContent = 'Erase with all conversations?';
  // Not every browser gives a pressed button the focus.
  button.focus();
  button.addEventListener('blur', () => {
    delete button.dataset.sure;
    button.textContent = 'Erase';
  }, { once: true });
}

async function attempt(run) {
  at('notice').replaceChildren();
  try {
    await run();
  } catch (error) {
    if (error instanceof Refusal && error.status === 401 && !at('signed-in').hidden) close();
    else if (error instanceof Refusal) tell(error.message);
    else if (error instanceof TypeError) tell('The server cannot be reached right now.');
    else throw error;
  }
}

function tell(words) {
  at('notice').replaceChildren(element('p', {}, words));
}
