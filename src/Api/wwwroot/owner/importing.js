// Importing: a dropped, chosen or pasted document becomes a draft, with each doubt beside the line that it is about;
// nothing is saved before the owner says so.

import { element } from '../widget/dom.js';
import { http } from './http.js';
import { lineOf, linesOf } from './places.js';

const linesBefore = 1;
const linesAfter = 4;

/** Fills `place` with the ways in. `on` is {saved(), attempt(run)}; gives {review(text, id)}. */
export function importing(place, resumes, on) {
  const draft = element('div', { class: 'draft' });
  const file = element('input', {
    type: 'file', id: 'file', class: 'unseen', accept: '.json,.pdf,.zip,.xml,application/json,application/pdf',
  });
  const zone = element('label', { class: 'zone', for: 'file' }, element('b', {}, 'Drop a résumé here, or choose a file'),
    element('span', {}, 'JSON Resume, PDF, LinkedIn’s data export (zip), Europass. Nothing is saved before you looked.'));
  const paste = element('textarea', { id: 'paste', rows: '2', spellcheck: 'false', placeholder: '{ "basics": { … } }' });
  const read = (blob, id = '') => on.attempt(async () => show(draft, await http.convert(blob), resumes(), id, on));
  file.addEventListener('change', () => file.files[0] && read(file.files[0]).then(() => { file.value = ''; }));
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add('over');
    });
  }
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer.files[0]) read(event.dataTransfer.files[0]);
  });
  paste.addEventListener('input', () => {
    if (paste.value.trim() === '') return;
    read(new Blob([paste.value], { type: 'application/json' })).then(() => { paste.value = ''; });
  });
  place.replaceChildren(element('div', { class: 'ways' }, file, zone,
    element('div', { class: 'paste' }, element('label', { for: 'paste' }, 'or paste JSON'), paste)), draft);
  return { review: (text, id) => read(new Blob([text], { type: 'application/json' }), id) };
}

function show(place, { format, document: resume, items, warnings }, resumes, id, on) {
  const text = JSON.stringify(resume, null, 2);
  const editor = element('textarea', { id: 'document', rows: '18', spellcheck: 'false', 'aria-label': 'Document' });
  editor.value = text;
  const target = element('select', { id: 'target' }, element('option', { value: '' }, 'as a new résumé'),
    ...resumes.map((known) => element('option', { value: known.id }, `in the place of ${known.name}`)));
  target.value = id;
  const close = () => place.replaceChildren();
  const save = button('primary', 'Save', () => on.attempt(async () => {
    await http.save(target.value, editor.value);
    close();
    await on.saved();
  }));
  const check = button('quiet', 'Check again', () => on.attempt(async () => {
    const blob = new Blob([editor.value], { type: 'application/json' });
    show(place, await http.convert(blob), resumes, target.value, on);
  }));
  const doubts = warnings.length === 0 ? 'nothing to doubt' : `${warnings.length} to look at`;
  place.replaceChildren(
    element('h3', { tabindex: '-1' }, `Draft from ${formats[format] ?? format}: ${items} entries, ${doubts}`),
    preview(resume), warningList(text, warnings, editor), editor,
    element('div', { class: 'actions' }, element('label', { for: 'target' }, 'Save'), target, save, check,
      button('quiet', 'Discard', close)));
  place.querySelector('h3').focus();
}

const formats = { pdf: 'a PDF', linked_in: 'LinkedIn', europass: 'Europass', json: 'JSON' };

/** The document's sections with how many entries each has. */
function preview(resume) {
  const sections = Object.entries(resume).filter(([, entries]) => Array.isArray(entries) && entries.length > 0);
  return element('p', { class: 'preview' }, element('b', { dir: 'auto' }, resume.basics?.name ?? resume.name ?? 'Unnamed'),
    ...sections.map(([name, entries]) => element('span', {}, `${entries.length} ${name}`)));
}

function warningList(text, warnings, editor) {
  const lines = linesOf(text);
  const shown = text.split('\n');
  const placed = warnings.map((warning) => ({ ...warning, at: lineOf(lines, warning.pointer) }))
    .sort((a, b) => a.at - b.at);
  return element('ol', { class: 'warnings', role: 'list', 'aria-label': 'Warnings' }, ...placed.map((warning) => {
    const from = Math.max(1, warning.at - linesBefore);
    const excerpt = shown.slice(from - 1, warning.at + linesAfter).map((line, index) =>
      element('span', { class: from + index === warning.at ? 'line here' : 'line', 'data-line': `${from + index}` },
        line || ' '));
    const origin = warning.source ? ` (${warning.source}${warning.line ? `, line ${warning.line}` : ''})` : '';
    return element('li', {}, element('p', {}, `${warning.message}${origin}`),
      element('code', { class: 'excerpt' }, ...excerpt),
      button('quiet', `Edit line ${warning.at}`, () => select(editor, warning.at)));
  }));
}

function select(editor, line) {
  const lines = editor.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  editor.focus();
  editor.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  editor.scrollTop = (editor.scrollHeight / lines.length) * Math.max(0, line - 4);
}

function button(kind, words, onClick) {
  const made = element('button', { type: 'button', class: kind }, words);
  made.addEventListener('click', onClick);
  return made;
}
