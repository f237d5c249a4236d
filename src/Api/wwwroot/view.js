// What the page shows around the turns: whose résumé it is, the question box, suggestions and notices.

import { answeredTurn, waitingTurn } from './answer.js';
import { element } from './dom.js';
import { strings } from './strings.js';

const suggestionsMax = 4;

export class View {
  #on;
  #waiting = null;
  #chips = null;
  #suggestions = [];
  #countdown = 0;
  #parts = Object.fromEntries(
    ['name', 'headline', 'restart', 'conversation', 'starters', 'ask', 'notice', 'question', 'send']
      .map((id) => [id, document.getElementById(id)]));

  /** `on` is {ask(text), restart()}: what the visitor wants. */
  constructor(on) {
    this.#on = on;
    for (const part of document.querySelectorAll('[data-text]')) part.textContent = strings[part.dataset.text];
    for (const part of document.querySelectorAll('[data-label]')) {
      part.setAttribute('aria-label', strings[part.dataset.label]);
    }
    this.#parts.question.placeholder = strings.placeholder;
    this.#listen();
    keepBoxAboveKeyboard();
  }

  introduce({ name, headline }) {
    this.#parts.name.textContent = name;
    this.#parts.headline.textContent = headline ?? '';
    document.title = strings.title(name);
  }

  /** Shows the conversation so far in place of whatever is shown; none of it is announced. */
  showHistory(answers) {
    this.#parts.conversation.setAttribute('aria-live', 'off');
    this.#parts.conversation.replaceChildren();
    answers.forEach((answer) => this.#append(answer));
    this.#suggest(answers.at(-1)?.suggestions ?? []);
    this.#lastTurn?.scrollIntoView({ block: 'start', behavior: 'instant' });
    this.#mayAsk(true);
  }

  /** The question is on its way; the box takes no other until it is `answered` or has `failed`. */
  asking(text) {
    this.dismissNotice();
    this.#parts.question.readOnly = true;
    this.#mayAsk(false);
    this.#fill('');
    this.#chips?.remove();
    this.#parts.conversation.setAttribute('aria-live', 'polite');
    this.#waiting = waitingTurn(text);
    this.#parts.conversation.append(this.#waiting);
    document.body.removeAttribute('data-empty');
    this.#waiting.scrollIntoView({ block: 'start' });
  }

  answered(answer) {
    this.#endWaiting();
    const turn = this.#append(answer);
    this.#suggest(answer.suggestions);
    turn.scrollIntoView({ block: 'start' });
    // After a tap on a suggestion the box stays alone, or the phone's keyboard would cover the answer.
    const isTapped = matchMedia('(pointer: coarse)').matches && document.activeElement !== this.#parts.question;
    (isTapped ? turn : this.#parts.question).focus({ preventScroll: true });
  }

  /** The question was not answered: its words go back into the box. */
  failed(text) {
    this.#endWaiting();
    this.restore(text);
    this.#suggest(this.#suggestions);
    this.#parts.question.focus({ preventScroll: true });
  }

  /** Puts a question into the box, unless something is being typed there. */
  restore(text) {
    if (this.#parts.question.value === '') this.#fill(text);
  }

  /** Asks what stands in the box. */
  submit() {
    this.#ask(this.#parts.question.value);
  }

  /** Says what is wrong; `retry`, where given, is offered as a button, after `seconds` where these are not 0. */
  notify(text, retry, seconds = 0) {
    this.dismissNotice();
    const words = element('p', {}, text);
    this.#parts.notice.append(words);
    if (!retry) return;
    const button = element('button', { type: 'button', class: 'quiet' }, strings.retry);
    button.addEventListener('click', retry);
    this.#parts.notice.append(button);
    if (seconds > 0) this.#countDown(seconds, words, button);
  }

  dismissNotice() {
    clearInterval(this.#countdown);
    this.#parts.notice.replaceChildren();
  }

  #listen() {
    const { ask, question, restart } = this.#parts;
    ask.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    question.addEventListener('keydown', (event) => {
      // While an input method composes a word, Enter belongs to it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    question.addEventListener('input', () => this.#grow());
    restart.addEventListener('click', () => {
      this.dismissNotice();
      this.#on.restart();
      question.focus();
    });
  }

  #ask(text) {
    const words = text.trim();
    if (words !== '' && !this.#parts.send.disabled) this.#on.ask(words);
  }

  #append(answer) {
    const { conversation } = this.#parts;
    // A repeated request may bring an answer that is already there.
    conversation.querySelector(`[data-answer="${CSS.escape(answer.id)}"]`)?.remove();
    const turn = answeredTurn(answer);
    const last = this.#lastTurn;
    if (last && last.dataset.session !== answer.sessionId) {
      conversation.append(element('p', { class: 'divider', 'aria-live': 'off' }, strings.freshSession));
    }
    turn.dataset.session = answer.sessionId;
    conversation.append(turn);
    return turn;
  }

  #suggest(suggestions) {
    this.#suggestions = suggestions;
    const last = this.#lastTurn;
    document.body.toggleAttribute('data-empty', !last);
    this.#parts.restart.hidden = !last;
    const chips = (last ? suggestions.slice(0, suggestionsMax) : strings.starters).map((question) => {
      const chip = element('button', { type: 'button', class: 'chip', dir: 'auto' }, question);
      chip.addEventListener('click', () => this.#ask(question));
      return element('li', {}, chip);
    });
    this.#chips?.remove();
    this.#chips = element('ul', { class: 'chips', 'aria-label': strings.suggestions, 'aria-live': 'off' }, ...chips);
    if (chips.length > 0) (last ?? this.#parts.starters).append(this.#chips);
  }

  #countDown(seconds, words, button) {
    const over = Date.now() + seconds * 1000;
    // The ticking figure is for the eye alone; a screen reader hears the notice once and its end once.
    const figure = element('span', { 'aria-hidden': 'true' });
    words.append(' ', figure);
    const tick = () => {
      const left = Math.ceil((over - Date.now()) / 1000);
      if (left > 0) {
        figure.textContent = strings.retryIn(left);
        return;
      }
      clearInterval(this.#countdown);
      figure.replaceWith(strings.retryNow);
      button.disabled = false;
      this.#mayAsk(true);
    };
    button.disabled = true;
    this.#mayAsk(false);
    this.#countdown = setInterval(tick, 250);
    tick();
  }

  #mayAsk(isAllowed) {
    this.#parts.send.disabled = !isAllowed;
    this.#parts.restart.disabled = !isAllowed;
  }

  #endWaiting() {
    this.#waiting?.remove();
    this.#waiting = null;
    this.#parts.question.readOnly = false;
    this.#mayAsk(true);
  }

  #fill(text) {
    this.#parts.question.value = text;
    this.#grow();
  }

  #grow() {
    const { question } = this.#parts;
    question.style.height = 'auto';
    question.style.height = `${question.scrollHeight}px`;
  }

  get #lastTurn() {
    return this.#parts.conversation.querySelector('.turn:last-of-type');
  }
}

// Where a phone lays its keyboard over the page instead of shrinking it, the box moves up by what is covered.
function keepBoxAboveKeyboard() {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const place = () => {
    const covered = Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop);
    document.documentElement.style.setProperty('--keyboard', `${viewport.scale > 1 ? 0 : covered}px`);
  };
  viewport.addEventListener('resize', place);
  viewport.addEventListener('scroll', place);
}
