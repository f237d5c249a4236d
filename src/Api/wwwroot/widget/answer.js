// One turn as it stands on the page: the question, the answer's words, and the résumé entries behind them.

import { element, webAddress } from './dom.js';
import { strings } from './strings.js';
import { citedWords } from './words.js';

const technologiesShown = 10;

/** One turn: its question at first, then the words as they come, at the end the answer with its citations. */
export class Turn {
  element;
  #question;
  #words = null;
  #dots;

  constructor(question = '') {
    this.#question = element('h3', { class: 'question', dir: 'auto' }, question);
    this.#dots = element('p', { class: 'dots' }, element('span', { class: 'unseen' }, strings.waiting));
    this.element = element('article', { class: 'turn waiting', tabindex: '-1' }, this.#question, this.#dots);
  }

  /** What was heard, where the question was spoken. */
  ask(question) {
    this.#question.textContent = question;
  }

  /** The words so far; they have no citations yet. */
  say(text) {
    if (!this.#words) {
      this.#words = element('p', { class: 'words', dir: 'auto' });
      this.#dots.replaceWith(this.#words);
    }
    this.#words.textContent = text;
  }

  finish(answer) {
    this.element.classList.remove('waiting');
    this.element.dataset.decision = answer.decision;
    this.element.dataset.answer = answer.id;
    this.element.dataset.session = answer.sessionId;
    this.ask(answer.question);
    const remark = strings.decisions[answer.decision];
    const parts = [
      remark && element('p', { class: 'remark' }, remark),
      element('p', { class: 'words', dir: 'auto' }, ...citedWords(answer, (item) => cardId(answer.id, item))),
      answer.items.length > 0 && itemList(answer),
    ];
    (this.#words ?? this.#dots).remove();
    this.element.append(...parts.filter(Boolean));
    lightUpTogether(this.element);
    return this;
  }

  /** The visitor had enough of it. */
  stop() {
    this.element.classList.remove('waiting');
    this.#dots.remove();
    this.element.append(element('p', { class: 'remark' }, strings.stopped));
  }
}

function itemList({ id, decision, items, filters }) {
  const label = decision === 'not_in_resume' ? strings.nearestItems : strings.items;
  const asked = new Set((filters?.technologies ?? []).map((technology) => technology.toLowerCase()));
  const cards = items.map((item) => card(cardId(id, item), item, asked, items.length === 1));
  return element('ol', { class: 'items', 'aria-label': label, role: 'list' }, ...cards);
}

function card(id, item, askedTechnologies, isOnly) {
  return element('li', { class: 'item', id, 'data-ref': item.ref, tabindex: '-1' },
    element('p', { class: 'when' },
      element('span', { class: 'section' }, strings.sections[item.section] ?? item.section),
      item.dates && element('span', { class: 'dates' }, item.dates)),
    element('div', { class: 'what' },
      element('h4', { dir: 'auto' }, item.title),
      item.subtitle && element('p', { class: 'subtitle', dir: 'auto' }, item.subtitle),
      item.summary && element('p', { class: 'summary', dir: 'auto' }, item.summary),
      highlights(item.highlights ?? [], isOnly),
      technologies(item.technologies ?? [], askedTechnologies),
      link(item)));
}

function highlights(lines, isOpen) {
  if (lines.length === 0) return null;
  return element('details', { class: 'highlights', open: isOpen ? '' : null },
    element('summary', {}, strings.highlights(lines.length)),
    element('ul', {}, ...lines.map((line) => element('li', { dir: 'auto' }, line))));
}

function technologies(names, asked) {
  if (names.length === 0) return null;
  const tags = names.map((name) =>
    element('li', { class: asked.has(name.toLowerCase()) ? 'tag asked' : 'tag', dir: 'auto' }, name));
  const rest = tags.splice(technologiesShown);
  if (rest.length > 0) {
    tags.push(element('li', {}, element('details', { class: 'more' },
      element('summary', {}, strings.moreTechnologies(rest.length)), element('ul', { class: 'tags' }, ...rest))));
  }
  return element('ul', { class: 'tags', 'aria-label': strings.technologies }, ...tags);
}

function link({ url }) {
  const address = webAddress(url);
  if (!address) return null;
  const shown = `${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}`;
  return element('a', { class: 'link', href: address.href, target: '_blank', rel: 'noopener noreferrer nofollow' },
    shown, element('span', { class: 'unseen' }, ` (${strings.opensElsewhere})`));
}

// Words and their card light up together, whichever of the two is pointed at or focused.
function lightUpTogether(turn) {
  const lightUp = (event) => {
    const ref = event.target.closest?.('[data-ref]')?.dataset.ref;
    for (const part of turn.querySelectorAll('[data-ref]')) part.classList.toggle('lit', part.dataset.ref === ref);
  };
  const dim = () => turn.querySelectorAll('.lit').forEach((part) => part.classList.remove('lit'));
  turn.addEventListener('pointerover', lightUp);
  turn.addEventListener('focusin', lightUp);
  turn.addEventListener('pointerleave', dim);
  turn.addEventListener('focusout', dim);
}

function cardId(answerId, item) {
  return `${answerId}-${item.ref.replace('/', '-')}`;
}
