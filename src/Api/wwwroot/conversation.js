// A visitor's conversation with one résumé: the token, the session and the question under way, kept across reloads.

import { Problem } from './http.js';

export class Conversation {
  #http;
  #page;
  #storage;
  #visit;

  /** `page` is the body of page.json; `storage` is localStorage or anything with its getItem and setItem. */
  constructor(http, page, storage) {
    this.#http = http;
    this.#page = page;
    this.#storage = storage;
    this.#visit = this.#read();
  }

  /** The question that was sent but whose answer never arrived, or ''. */
  get unanswered() {
    return this.#visit.pending?.text ?? '';
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
   * Asks, and resolves to the answer. A question that failed keeps its idempotency key until it is answered or
   * worded differently: asking it again cannot make a second turn of one that the server did take.
   */
  async ask(text) {
    const last = this.#visit.pending;
    const pending = last?.text === text ? last : { text, key: newKey() };
    this.#keep({ pending });
    const answer = await this.#inSession((token, sessionId) => this.#http.ask(token, sessionId, text, pending.key));
    this.#keep({ pending: undefined });
    return answer;
  }

  /** Starts over. The visitor stays who they are; the next question opens a new session. */
  restart() {
    this.#keep({ sessionId: undefined, pending: undefined });
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
    const opened = await this.#authorised((token) => this.#http.openSession(token, this.#page.resumeId));
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
    const fresh = await this.#exchange(this.#visit.token) ?? await this.#http.token(this.#page.key);
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
    return `resumevoice:${this.#page.resumeId}`;
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

function isGone(problem) {
  return problem instanceof Problem && problem.status === 404;
}

// Not crypto.randomUUID: browsers offer that only on https and localhost, and this page may be served in a plain LAN.
function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
