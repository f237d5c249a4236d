// The element: <resume-voice resume="res_…" key="rv_pk_…">. Wires what the visitor does to the conversation, and what
// comes of it to the view. Attributes: resume; key (or data-key, where a framework keeps `key` for itself); name, whose
// résumé it is; inline, to stand in the page instead of behind a button, with a width to do so from that width of the
// window on (inline="60rem"); open, to start with the panel open.

import { Conversation } from './conversation.js';
import { http, Problem } from './http.js';
import { strings } from './strings.js';
import { style } from './style.js';
import { View } from './view.js';
import { canRecord, Player, Recording } from './voice.js';

class ResumeVoice extends HTMLElement {
  #view;
  #conversation;
  #player = new Player();
  #recording = null;
  #isStarting = false;
  #underWay = null;
  #isStarted = false;
  #restored;

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.#view = new View(root, this.getAttribute('name'), {
      ask: (text) => this.#ask(text),
      stop: () => this.#stop(),
      speak: () => this.#speak(),
      mute: () => this.#mute(),
      restart: () => this.#restart(),
      close: () => this.close(),
    });
    this.#view.launcher.addEventListener('click', () => this.open());
    this.addEventListener('keydown', (event) => this.#escape(event));
    this.#view.speak.hidden = !canRecord();
    this.#place();
  }

  /** Opens the panel, where it is behind a button. */
  open() {
    this.toggleAttribute('open', true);
    this.#view.panel.hidden = false;
    this.#start();
    this.#view.question.focus();
  }

  close() {
    if (this.#isInline) return;
    this.#stop();
    this.toggleAttribute('open', false);
    this.#view.panel.hidden = true;
    this.#view.launcher.focus();
  }

  get #isInline() {
    return this.dataset.place === 'inline';
  }

  #place() {
    const inline = this.getAttribute('inline');
    const wide = inline ? matchMedia(`(min-width: ${inline})`) : null;
    const place = () => {
      const isInline = wide ? wide.matches : inline !== null;
      this.dataset.place = isInline ? 'inline' : 'corner';
      this.#view.launcher.hidden = isInline;
      this.#view.close.hidden = isInline;
      this.#view.panel.hidden = !isInline && !this.hasAttribute('open');
      if (!this.#view.panel.hidden) this.#start();
    };
    wide?.addEventListener('change', place);
    place();
  }

  // Asks nothing of the server before somebody can see the panel, and then only for a conversation to go on with.
  #start() {
    if (this.#isStarted) return;
    this.#isStarted = true;
    const key = this.getAttribute('key') ?? this.dataset.key;
    this.#conversation = new Conversation(http, { resumeId: this.getAttribute('resume'), key }, browserStorage());
    this.#view.showMuted(this.#conversation.isMuted);
    this.#view.showHistory([]);
    this.#restored = this.#try(async () => {
      this.#view.showHistory(await this.#conversation.history());
      this.#view.restore(this.#conversation.unanswered);
    }, () => { this.#isStarted = false; this.#start(); });
  }

  async #ask(text) {
    this.#player.stop();
    const turn = this.#view.asking(text);
    await this.#during(text, async (signal) =>
      this.#view.answered(await this.#conversation.ask(text, (words) => turn.say(words), signal)));
  }

  async #speak() {
    this.#player.stop();
    if (this.#recording) return await this.#send();
    // A second press while the browser asks for the microphone would open it twice.
    if (this.#isStarting) return;
    this.#isStarting = true;
    try {
      const recording = await Recording.start(() => this.#send());
      if (this.#view.panel.hidden) return void recording.end();
      this.#recording = recording;
      this.#view.dismissNotice();
      this.#view.become('recording');
    } catch {
      this.#view.notify(strings.noMicrophone);
    } finally {
      this.#isStarting = false;
    }
  }

  async #send() {
    const recording = this.#recording;
    this.#recording = null;
    await this.#askAloud(await recording.end());
  }

  // What was said is kept until it is answered, so that it need not be said again.
  async #askAloud(sound) {
    const turn = this.#view.asking('');
    await this.#during('', async (signal) => {
      const { transcript, answer, audio } = await this.#conversation.askAloud(sound, signal);
      turn.ask(transcript);
      this.#view.answered(answer);
      if (audio?.url && !this.#conversation.isMuted) this.#play(http.audioAddress(audio.url));
    }, () => this.#askAloud(sound));
  }

  async #play(address) {
    this.#view.become('speaking');
    await this.#player.play(address);
    if (this.#view.panel.dataset.state === 'speaking') this.#view.become('idle');
  }

  /** Runs what asks; a stop of the visitor's is no failure of it. */
  async #during(text, ask, retry = () => this.#view.submit()) {
    this.#underWay = new AbortController();
    const { signal } = this.#underWay;
    try {
      // A question may be faster than the conversation that it goes on with.
      await this.#restored;
      signal.throwIfAborted();
      await ask(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#view.failed(text);
      this.#report(error, retry);
    }
  }

  async #try(run, retry) {
    try {
      await run();
    } catch (error) {
      this.#report(error, retry);
    }
  }

  #stop() {
    this.#player.stop();
    if (this.#recording) {
      this.#recording.end();
      this.#recording = null;
      this.#view.become('idle');
    }
    if (this.#view.panel.dataset.state !== 'busy') return;
    this.#underWay?.abort();
    this.#conversation.letGo();
    this.#view.stopped();
  }

  #mute() {
    this.#conversation.isMuted = !this.#conversation.isMuted;
    if (this.#conversation.isMuted) this.#player.stop();
    this.#view.showMuted(this.#conversation.isMuted);
  }

  #restart() {
    this.#player.stop();
    this.#view.dismissNotice();
    this.#conversation.restart();
    this.#view.showHistory([]);
    this.#view.question.focus();
  }

  #escape(event) {
    if (event.key !== 'Escape') return;
    if (this.#view.panel.dataset.state === 'idle') this.close();
    else this.#stop();
  }

  #report(error, retry) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 429) this.#view.notify(strings.limited, retry, Math.max(1, error.retryAfter));
    else if (error.code === 'no_speech' || error.code === 'audio_too_short') this.#view.notify(strings.notHeard);
    else if (error.code === 'recogniser_unavailable') this.#view.notify(strings.noListener, retry);
    else if (!error.isTransient) this.#view.notify(error.message);
    else if (error.status !== 0) this.#view.notify(strings.failed, retry, error.retryAfter);
    else this.#view.notify(navigator.onLine ? strings.unreachable : strings.offline, retry);
  }
}

// Reading the property alone throws where the visitor blocks storage.
function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

if (!customElements.get('resume-voice')) customElements.define('resume-voice', ResumeVoice);
