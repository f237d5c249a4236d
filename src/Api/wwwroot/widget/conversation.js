// A visitor's conversation with one résumé: the token, the session and the question under way, kept across reloads.

import { Problem } from './http.js';
import { eventsOf } from './stream.js';

const resumptionsMax = 5;

export class Conversation {
  #http;
  #resumeId;
  #key;
  #storage;
  #visit;
  #spoken = new WeakMap();

  /** `storage` is localStorage or anything with its getItem and setItem; `key` a publishable key for the résumé. */
  constructor(http, { resumeId, key }, storage) {
    this.#http = http;
    this.#resumeId = resumeId;
    this.#key = key;
    this.#storage = storage;
    this.#visit = this.#read();
  }

  /** The question that was sent but whose answer never arrived, or ''. */
  get unanswered() {
    return this.#visit.pending?.text ?? '';
  }

  get isMuted() {
    return this.#visit.isMuted === true;
  }

  set isMuted(isMuted) {
    this.#keep({ isMuted });
  }

  /** The answers so far, in order; empty where the conversation has not begun or is no longer kept. */
  async history() {
    const { sessionId } = this.#visit;
    if (!sessionId) return [];
    try {
      return await this.#authorised((token) => this.#http.messages(token, sessionId));
    } catch (problem) {
      if (!isGone(problem)) throw problem;
      this.#keep({ sessionId: undefined });
      return [];
    }
  }

  /**
   * Asks, and resolves to the answer; `onWords` is called with the words so far. A question that failed keeps its
   * idempotency key until it is answered or worded differently: asking it again cannot make a second turn of one that
   * the server did take.
   */
  async ask(text, onWords, signal) {
    const last = this.#visit.pending;
    const pending = last?.text === text ? last : { text, key: newKey() };
    this.#keep({ pending });
    const answer = await this.#inSession(async (token, sessionId) => {
      const response = await this.#http.ask(token, sessionId, text, pending.key, signal);
      return await this.#follow(response, token, sessionId, onWords, signal);
    });
    this.#keep({ pending: undefined });
    return answer;
  }

  /** Asks aloud; resolves to {transcript, answer, audio}. The same recording again is the same question. */
  askAloud(recording, signal) {
    const key = this.#spoken.get(recording) ?? newKey();
    this.#spoken.set(recording, key);
    return this.#inSession((token, sessionId) => this.#http.askAloud(token, sessionId, recording, key, signal));
  }

  /** The visitor no longer waits for the answer; the next question is a new one. */
  letGo() {
    this.#keep({ pending: undefined });
  }

  /** Starts over. The visitor stays who they are; the next question opens a new session. */
  restart() {
    this.#keep({ sessionId: undefined, pending: undefined });
  }

  // Reads a turn to its end, over as many connections as it takes: each goes on where the last one broke.
  async #follow(response, token, sessionId, onWords, signal) {
    const turn = { text: '', lastEventId: '', answer: null };
    for (let resumed = 0; ; resumed += 1) {
      await readTurn(response.body, turn, onWords);
      if (turn.answer) return turn.answer;
      if (signal.aborted || resumed === resumptionsMax || !turn.lastEventId) throw new Problem({ status: 0 });
      response = await this.#http.resume(token, sessionId, turn.lastEventId, signal);
    }
  }

  async #inSession(send) {
    const { sessionId } = this.#visit;
    if (sessionId) {
      try {
        return await this.#authorised((token) => send(token, sessionId));
      } catch (problem) {
        if (!isGone(problem)) throw problem;
      }
    }
    const opened = await this.#authorised((token) => this.#http.openSession(token, this.#resumeId));
    this.#keep({ sessionId: opened.id });
    return await this.#authorised((token) => send(token, opened.id));
  }

  async #authorised(send) {
    const { token, expiresAt } = this.#visit;
    if (token && Date.parse(expiresAt) > Date.now()) {
      try {
        return await send(token);
      } catch (problem) {
        if (problem.status !== 401) throw problem;
      }
    }
    return await send(await this.#renew());
  }

  /** A token that has run out still buys a fresh one of the same visitor, whose conversation then stays theirs. */
  async #renew() {
    const fresh = await this.#exchange(this.#visit.token) ?? await this.#http.token(this.#key);
    this.#keep({ token: fresh.token, expiresAt: fresh.expiresAt });
    return fresh.token;
  }

  async #exchange(token) {
    if (!token) return null;
    try {
      return await this.#http.token(token);
    } catch (problem) {
      if (problem.isTransient) throw problem;
      return null;
    }
  }

  get #name() {
    return `resumevoice:${this.#resumeId}`;
  }

  #read() {
    try {
      return JSON.parse(this.#storage.getItem(this.#name)) ?? {};
    } catch {
      return {};
    }
  }

  // A browser that keeps nothing (private windows, blocked cookies) still has the conversation until the page closes.
  #keep(changes) {
    this.#visit = { ...this.#visit, ...changes };
    try {
      this.#storage.setItem(this.#name, JSON.stringify(this.#visit));
    } catch {
      // The visit stays in memory.
    }
  }
}

async function readTurn(body, turn, onWords) {
  try {
    for await (const { id, data } of eventsOf(body)) {
      if (data === '[DONE]') return;
      const part = JSON.parse(data);
      if (part.type === 'text-delta') onWords(turn.text += part.delta);
      else if (part.type === 'data-answer') turn.answer = part.data;
      else if (part.type === 'error') throw new Problem({ status: 503, detail: part.errorText });
      if (id) turn.lastEventId = id;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    // The connection broke: what follows is up to who reads the turn.
  }
}

function isGone(problem) {
  return problem instanceof Problem && problem.status === 404;
}

// Not crypto.randomUUID: browsers offer that only on https and localhost, and a page may be served in a plain LAN.
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
