// The only file that talks HTTP. Every call resolves to the parsed body or throws a Problem.

const secondsUntilTimeout = 30;
const messagesPerCall = 500;

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
      || this.code === 'idempotency_key_in_progress';
  }
}

export const http = {
  /** Whose résumé this is: {resumeId, name, headline, key}. */
  page: () => call('page.json'),

  /** A visitor's token, for a publishable key or for that visitor's last token: {token, expiresAt}. */
  token: (credential) => call('v1/tokens', { method: 'POST', credential }),

  openSession: (credential, resumeId) => call('v1/sessions', { method: 'POST', credential, body: { resumeId } }),

  /** The session's answers so far, in order. */
  messages: async (credential, sessionId) => {
    const answers = [];
    let page;
    do {
      const after = answers.at(-1)?.seq ?? 0;
      const path = `${messagesOf(sessionId)}?after=${after}&limit=${messagesPerCall}`;
      page = (await call(path, { credential })).messages;
      answers.push(...page);
    } while (page.length === messagesPerCall);
    return answers;
  },

  /** One turn. The same idempotency key again gives the same answer again, never a second turn. */
  ask: (credential, sessionId, text, idempotencyKey) =>
    call(messagesOf(sessionId), { method: 'POST', credential, idempotencyKey, body: { text } }),

  openApi: () => call('openapi/v1.json'),
};

function messagesOf(sessionId) {
  return `v1/sessions/${encodeURIComponent(sessionId)}/messages`;
}

async function call(path, { method = 'GET', credential, idempotencyKey, body } = {}) {
  const headers = { accept: 'application/json' };
  if (credential) headers.authorization = `Bearer ${credential}`;
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey;
  if (body) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(path, {
      method, headers, body: body && JSON.stringify(body), credentials: 'omit',
      signal: AbortSignal.timeout(secondsUntilTimeout * 1000),
    });
    if (!response.ok) throw await problemOf(response);
    return await response.json();
  } catch (error) {
    if (error instanceof Problem) throw error;
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
