// What the widget shows: the question box, the turns, suggestions and notices, inside the element's own tree.

import { Turn } from './answer.js';
import { element, iconButton, showIcon } from './dom.js';
import { strings } from './strings.js';

const suggestionsMax = 4;

export class View {
  #on;
  #state = 'idle';
  #chips = null;
  #suggestions = [];
  #countdown = 0;
  #waiting = null;

  /** `on` is {ask(text), stop(), speak(), mute(), restart(), close()}: what the visitor wants. */
  constructor(root, name, on) {
    this.#on = on;
    this.#build(name);
    root.append(this.launcher, this.panel);
    this.#listen();
  }

  /** Shows the conversation so far in place of whatever is shown but a question on its way, which comes after it. */
  showHistory(answers) {
    this.turns.replaceChildren();
    answers.forEach((answer) => this.#append(new Turn().finish(answer)));
    if (this.#waiting) this.turns.append(this.#waiting.element);
    this.#suggest(answers.at(-1)?.suggestions ?? []);
    if (this.#waiting) this.#chips.remove();
    this.#bring(this.#lastTurn);
    this.become(this.#state);
  }

  /** A question is on its way, or is being heard where it has no words yet. */
  asking(text) {
    this.dismissNotice();
    this.become('busy');
    if (text) this.#fill('');
    this.#chips?.remove();
    this.#waiting = new Turn(text || strings.transcribing);
    this.turns.append(this.#waiting.element);
    this.panel.toggleAttribute('data-empty', false);
    this.#bring(this.#waiting.element);
    return this.#waiting;
  }

  answered(answer) {
    this.#append(this.#waiting.finish(answer));
    this.#waiting = null;
    this.become('idle');
    this.#suggest(answer.suggestions);
    this.say(strings.answered(answer.text));
    // After a tap on a suggestion the box stays alone, or a phone's keyboard would cover the answer.
    const isTapped = matchMedia('(pointer: coarse)').matches || !this.panel.contains(this.panel.getRootNode().activeElement);
    (isTapped ? this.#lastTurn : this.question).focus({ preventScroll: true });
  }

  /** The question was not answered: its words, if it has any, go back into the box. */
  failed(text) {
    this.#waiting?.element.remove();
    this.#waiting = null;
    this.become('idle');
    this.restore(text);
    this.#suggest(this.#suggestions);
    this.question.focus({ preventScroll: true });
  }

  stopped() {
    this.#waiting?.stop();
    this.#waiting = null;
    this.become('idle');
    this.#suggest(this.#suggestions);
  }

  /** `idle`, `recording`, `busy` with a question, or `speaking` an answer. */
  become(state) {
    this.#state = state;
    this.panel.dataset.state = state;
    const isIdle = state === 'idle';
    this.question.readOnly = state === 'busy';
    this.restart.disabled = !isIdle;
    if (isIdle) showIcon(this.send, 'send', strings.send);
    else showIcon(this.send, 'stop', strings.stop);
    const isRecording = state === 'recording';
    showIcon(this.speak, isRecording ? 'send' : 'microphone', isRecording ? strings.endSpeaking : strings.speak);
    this.speak.disabled = !isIdle && !isRecording;
    this.question.placeholder = isRecording ? strings.listening : strings.placeholder;
    if (isRecording) this.say(strings.listening);
    if (state === 'speaking') this.say(strings.speaking);
  }

  /** Puts a question into the box, unless something is being typed there or asked. */
  restore(text) {
    if (!this.#waiting && this.question.value === '') this.#fill(text);
  }

  /** Asks what stands in the box. */
  submit() {
    this.#ask(this.question.value);
  }

  /** Tells a screen reader. */
  say(text) {
    this.status.textContent = text;
  }

  showMuted(isMuted) {
    showIcon(this.mute, isMuted ? 'soundOff' : 'sound', isMuted ? strings.unmute : strings.mute);
  }

  /** Says what is wrong; `retry`, where given, is offered as a button, after `seconds` where these are not 0. */
  notify(text, retry, seconds = 0) {
    this.dismissNotice();
    const words = element('p', {}, text);
    this.notice.append(words);
    if (!retry) return;
    const button = element('button', { type: 'button', class: 'quiet' }, strings.retry);
    button.addEventListener('click', retry);
    this.notice.append(button);
    if (seconds > 0) this.#countDown(seconds, words, button);
  }

  dismissNotice() {
    clearInterval(this.#countdown);
    this.send.disabled = false;
    this.notice.replaceChildren();
  }

  #build(name) {
    const title = strings.title(name);
    this.launcher = element('button', { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog' });
    showIcon(this.launcher, 'talk', strings.open(name));
    this.launcher.append(element('span', {}, strings.open(name)));
    this.restart = iconButton('restart', 'restart', strings.restart, () => this.#on.restart());
    this.mute = iconButton('mute', 'sound', strings.mute, () => this.#on.mute());
    this.close = iconButton('close', 'close', strings.close, () => this.#on.close());
    this.starters = element('div', { class: 'starters' }, element('p', { class: 'intro' }, strings.intro));
    this.turns = element('div', { class: 'turns', role: 'log', 'aria-live': 'off', 'aria-label': strings.conversation });
    this.scroller = element('div', { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': strings.conversation },
      this.starters, this.turns);
    this.status = element('p', { class: 'unseen', role: 'status' });
    this.notice = element('div', { class: 'notice', role: 'alert' });
    this.question = element('textarea', {
      id: 'question', rows: '1', maxlength: '2000', 'aria-label': strings.question, placeholder: strings.placeholder,
      enterkeyhint: 'send', dir: 'auto', autocomplete: 'off',
    });
    this.speak = iconButton('speak', 'microphone', strings.speak, () => this.#on.speak());
    this.send = iconButton('send', 'send', strings.send, () => this.#press());
    this.send.id = 'send';
    this.panel = element('section', { class: 'panel', 'aria-label': title, 'data-empty': '' },
      element('header', {}, element('h2', {}, title), this.restart, this.mute, this.close),
      this.scroller, this.status,
      element('div', { class: 'dock' }, this.notice,
        element('div', { class: 'box' }, this.question, this.speak, this.send)));
  }

  #listen() {
    this.question.addEventListener('keydown', (event) => {
      // While an input method composes a word, Enter belongs to it.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.question.addEventListener('input', () => this.#grow());
  }

  #press() {
    if (this.#state === 'idle') this.submit();
    else this.#on.stop();
  }

  #ask(text) {
    const words = text.trim();
    if (words !== '' && this.#state !== 'busy' && !this.send.disabled) this.#on.ask(words);
  }

  #append(turn) {
    // A repeated request may bring an answer that is already there.
    const { answer, session } = turn.element.dataset;
    this.turns.querySelector(`[data-answer="${CSS.escape(answer)}"]:not(:last-child)`)?.remove();
    turn.element.remove();
    const last = this.#lastTurn;
    if (last && last.dataset.session !== session) {
      this.turns.append(element('p', { class: 'divider' }, strings.freshSession));
    }
    this.turns.append(turn.element);
    this.#bring(turn.element);
  }

  #suggest(suggestions) {
    this.#suggestions = suggestions;
    const last = this.#lastTurn;
    this.panel.toggleAttribute('data-empty', !last);
    this.restart.hidden = !last;
    const chips = (last ? suggestions.slice(0, suggestionsMax) : strings.starters).map((question) => {
      const chip = element('button', { type: 'button', class: 'chip', dir: 'auto' }, question);
      chip.addEventListener('click', () => this.#ask(question));
      return element('li', {}, chip);
    });
    this.#chips?.remove();
    this.#chips = element('ul', { class: 'chips', role: 'list', 'aria-label': strings.suggestions }, ...chips);
    if (chips.length > 0) (last ?? this.starters).append(this.#chips);
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
      this.send.disabled = false;
    };
    button.disabled = true;
    this.send.disabled = true;
    this.#countdown = setInterval(tick, 250);
    tick();
  }

  // Brings a turn's question to the top of what scrolls, and moves nothing else on the page.
  #bring(turn) {
    if (turn) this.scroller.scrollTop += turn.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }

  #fill(text) {
    this.question.value = text;
    this.#grow();
  }

  #grow() {
    this.question.style.height = 'auto';
    this.question.style.height = `${this.question.scrollHeight}px`;
  }

  get #lastTurn() {
    return this.turns.querySelector('.turn[data-answer]:last-of-type, .turn:last-of-type');
  }
}
