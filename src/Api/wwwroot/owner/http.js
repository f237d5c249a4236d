// The only part of the desk that talks HTTP. The browser's cookie says who asks; every call gives the parsed body.

/** What the server refused, in its words. */
export class Refusal extends Error {
  constructor(status, details) {
    super([details.title, details.detail].filter(Boolean).join(' ') || `The server answered ${status}.`);
    this.status = status;
  }
}

export const http = {
  isSignedIn: async () => (await call('owner/session')).signedIn,
  signIn: (key) => call('owner/session', { method: 'POST', body: JSON.stringify({ key }) }),
  signOut: () => call('owner/session', { method: 'DELETE' }),

  resumes: async () => (await call('v1/resumes')).resumes,
  /** What a file comes to, saved nowhere: {format, document, items, warnings}. */
  convert: (file) => call('v1/resumes/convert', { method: 'POST', body: file, type: file.type || 'application/octet-stream' }),
  /** Saves a document: in the place of a résumé, or as a new one where `id` is ''. */
  save: (id, document) => call(id ? resume(id) : 'v1/resumes', { method: id ? 'PUT' : 'POST', body: document }),
  show: (id, isPublic) => call(`${resume(id)}/visibility`, {
    method: 'PUT', body: JSON.stringify({ public: isPublic }),
  }),
  document: (id) => call(resume(id), { isText: true }),
  erase: (id) => call(resume(id), { method: 'DELETE' }),

  analytics: (id, since) => call(`${resume(id)}/analytics?since=${since}`),
  sessions: (id, before) => call(`${resume(id)}/sessions?limit=20${before ? `&before=${before}` : ''}`),
  messages: async (id, session) => (await call(`${resume(id)}/sessions/${session}/messages`)).messages,
  eraseSession: (id, session) => call(`${resume(id)}/sessions/${session}`, { method: 'DELETE' }),

  keys: async () => (await call('v1/keys')).keys,
  createKey: (wanted) => call('v1/keys', { method: 'POST', body: JSON.stringify(wanted) }),
  revokeKey: (id) => call(`v1/keys/${encodeURIComponent(id)}`, { method: 'DELETE' }),

  eraseEverything: (confirm) => call('v1/erase', { method: 'POST', body: JSON.stringify({ confirm }) }),
};

function resume(id) {
  return `v1/resumes/${encodeURIComponent(id)}`;
}

async function call(path, { method = 'GET', body, type = 'application/json', isText = false } = {}) {
  const response = await fetch(path, {
    method, body, credentials: 'same-origin', headers: body === undefined ? {} : { 'content-type': type },
  });
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => ({})));
  if (response.status === 204) return null;
  return isText ? await response.text() : await response.json();
}
