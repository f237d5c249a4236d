// Publishable keys: the pages that may ask, and the line of HTML that they need.

import { element } from '../widget/dom.js';
import { http } from './http.js';

/** Fills `place` with the keys and a form for a new one. */
export async function showKeys(place, resumes, attempt) {
  const keys = await http.keys();
  const again = () => showKeys(place, resumes, attempt);
  place.replaceChildren(
    element('ul', { class: 'rows', role: 'list' }, ...keys.map((key) => row(key, again, attempt))),
    form(resumes, again, attempt));
}

function row(key, again, attempt) {
  const revoke = element('button', { type: 'button', class: 'quiet', 'aria-label': `Revoke ${key.label ?? key.hint}` },
    'Revoke');
  revoke.addEventListener('click', () => attempt(async () => {
    await http.revokeKey(key.id);
    await again();
  }));
  const from = key.origins.length > 0 ? key.origins.join(', ') : 'from any page';
  return element('li', {},
    element('span', { class: 'name', dir: 'auto' }, key.label ?? key.kind, element('small', {},
      key.kind === 'owner' ? `${key.hint} owner key` : `${key.hint} ${from}`)),
    key.kind === 'publishable' && revoke);
}

function form(resumes, again, attempt) {
  const label = field('New key for', { id: 'key-label', placeholder: 'my site', maxlength: '100', required: '' });
  const origins = field('Pages it is good from', {
    id: 'key-origins', placeholder: 'https://example.org https://www.example.org', spellcheck: 'false',
  });
  const made = element('div', { class: 'made', role: 'status' });
  const add = element('form', { class: 'fields' }, ...label.parts, ...origins.parts,
    element('button', { class: 'primary', type: 'submit' }, 'Make a key'));
  add.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(async () => {
      // A key that names no résumé is good for the public ones, also those that become so later.
      const created = await http.createKey({
        kind: 'publishable', label: label.input.value.trim(),
        origins: origins.input.value.split(/[\s,]+/).filter(Boolean),
      });
      await again();
      const shown = resumes.find((resume) => resume.public);
      document.getElementById('key-made').replaceChildren(...snippet(created.key, shown));
    });
  });
  made.id = 'key-made';
  return element('div', {}, add, made);
}

function snippet(key, resume) {
  const server = new URL('../resume-voice.js', import.meta.url).href;
  const html = `<script type="module" src="${server}"></script>\n`
    + `<resume-voice resume="${resume?.id ?? 'res_…'}" key="${key}"></resume-voice>`;
  return [
    element('p', {}, 'Shown this once. Put this into your page:'),
    element('pre', { tabindex: '0', 'aria-label': 'HTML for your page' }, element('code', {}, html)),
  ];
}

function field(words, attributes) {
  const input = element('input', { type: 'text', ...attributes });
  return { input, parts: [element('label', { for: attributes.id }, words), input] };
}
