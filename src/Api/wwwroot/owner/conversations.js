// The conversations with one résumé: what was said, never who said it.

import { element } from '../widget/dom.js';
import { http } from './http.js';

/** Fills `place` with the newest conversations; `attempt` runs what may be refused. */
export async function showConversations(place, resumeId, attempt) {
  place.replaceChildren();
  const list = element('ul', { class: 'rows', role: 'list' });
  const more = element('button', { type: 'button', class: 'quiet' }, 'Show older ones');
  let before;
  const load = async () => {
    const { sessions, next } = await http.sessions(resumeId, before);
    list.append(...sessions.map((session) => row(session, resumeId, attempt)));
    before = next;
    more.hidden = !next;
    if (list.childElementCount === 0) list.replaceWith(element('p', { class: 'soft' }, 'There is none yet.'));
  };
  more.addEventListener('click', () => attempt(load));
  place.append(list, more);
  await load();
}

function row(session, resumeId, attempt) {
  const said = element('ol', { class: 'said', role: 'list' });
  const details = element('details', {},
    element('summary', {}, element('span', { dir: 'auto' }, session.firstQuestion),
      element('small', {}, `${when(session.lastAskedAt)}, ${count(session.questions)}`)), said);
  const item = element('li', {}, details);
  details.addEventListener('toggle', () => attempt(async () => {
    if (!details.open || said.childElementCount > 0) return;
    const messages = await http.messages(resumeId, session.id);
    said.append(...messages.flatMap(({ question, text }) => [
      element('li', { class: 'asked', dir: 'auto' }, question), element('li', { dir: 'auto' }, text)]));
    said.append(element('li', {}, eraseButton(session, resumeId, item, attempt)));
  }));
  return item;
}

function eraseButton(session, resumeId, item, attempt) {
  const button = element('button', { type: 'button', class: 'quiet' }, 'Erase this conversation');
  button.addEventListener('click', () => attempt(async () => {
    await http.eraseSession(resumeId, session.id);
    item.remove();
  }));
  return button;
}

function when(time) {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

function count(questions) {
  return questions === 1 ? '1 question' : `${questions} questions`;
}
