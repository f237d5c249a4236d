// The only part that talks HTTP. Every call resolves to what it asked for or throws a Problem.

const secondsUntilTimeout = 30;
const messagesPerCall = 500;

// The server is where this module came from, whatever page it runs in.
const server = new URL('/', import.meta.url);

/** What kept a call from its answer. Status 0 means that no answer came: offline, refused or too late. */
export class Problem extends Error {
  constructor({ status, code = '', title = '', detail = '', retryAfter = 0 }) {
    super(detail || title || `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get isTransient() {
    return this.status === 0 || this.status === 429 || this.status >= 500
      || this.code === 'idempotency_key_in_progress' || this.code === 'turn_in_progress';
  }
}

export const http = {
  /** A visitor's token, for a publishable key or for that visitor's last token: {token, expiresAt}. */
  token: (credential) => json('v1/tokens', { method: 'POST', credential }),

  openSession: (credential, resumeId) => json('v1/sessions', { method: 'POST', credential, body: { resumeId } }),

  /** The session's answers so far, in order. */
  messages: async (credential, sessionId) => {
    const answers = [];
    let page;
    do {
      const after = answers.at(-1)?.seq ?? 0;
      const path = `${session(sessionId)}/messages?after=${after}&limit=${messagesPerCall}`;
      page = (await json(path, { credential })).messages;
      answers.push(...page);
    } while (page.length === messagesPerCall);
    return answers;
  },

  /** One turn, as a stream of events. The same key again gives the same answer again, never a second turn. */
  ask: (credential, sessionId, text, idempotencyKey, signal) => call(`${session(sessionId)}/messages`, {
    method: 'POST', credential, idempotencyKey, body: { text }, accept: 'text/event-stream', signal,
  }),

  /** The rest of a stream that broke off after the event `lastEventId`. */
  resume: (credential, sessionId, lastEventId, signal) => call(`${session(sessionId)}/stream`, {
    credential, lastEventId, accept: 'text/event-stream', signal,
  }),

  /** A spoken question: {transcript, answer, audio}. `recording` is a Blob of any kind that browsers record. */
  askAloud: (credential, sessionId, recording, idempotencyKey, signal) => json(`${session(sessionId)}/audio`, {
    method: 'POST', credential, idempotencyKey, recording, signal,
  }),

  /** The address of a spoken answer, which may be given relative to the server. */
  audioAddress: (url) => new URL(url, server).href,
};

function session(id) {
  return `v1/sessions/${encodeURIComponent(id)}`;
}

async function json(path, options) {
  const response = await call(path, options);
  return await guarded(() => response.json());
}

async function call(path, { method = 'GET', credential, idempotencyKey, lastEventId, body, recording, accept, signal }) {
  const headers = { accept: accept ?? 'application/json', authorization: `Bearer ${credential}` };
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  if (lastEventId) headers['last-event-id'] = lastEventId;
  if (body) headers['content-type'] = 'application/json';
  if (recording) headers['content-type'] = recording.type.split(';')[0];
  // A stream may take longer than any one wait; it is watched by who reads it.
  const limit = accept ? [] : [AbortSignal.timeout(secondsUntilTimeout * 1000)];
  const response = await guarded(() => fetch(new URL(path, server), {
    method, headers, body: recording ?? (body && JSON.stringify(body)), credentials: 'omit',
    signal: AbortSignal.any([...limit, ...(signal ? [signal] : [])]),
  }));
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function guarded(send) {
  try {
    return await send();
  } catch (error) {
    throw new Problem({ status: 0, code: error.name });
  }
}

async function problemOf(response) {
  const details = await response.json().catch(() => ({}));
  return new Problem({
    status: response.status,
    code: details.code,
    title: details.title,
    detail: details.detail,
    retryAfter: Math.max(0, Number.parseInt(response.headers.get('retry-after') ?? '0', 10) || 0),
  });
}
