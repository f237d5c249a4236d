// Starts the page: wires what the visitor does to the conversation, and what comes of it to the view.

import { Conversation } from './conversation.js';
import { http, Problem } from './http.js';
import { strings } from './strings.js';
import { View } from './view.js';

let conversation = null;

const view = new View({ ask, restart });
await start();

async function start() {
  view.dismissNotice();
  try {
    const page = await http.page();
    view.introduce(page);
    conversation = new Conversation(http, page, browserStorage());
    view.showHistory(await conversation.history());
    view.restore(conversation.unanswered);
  } catch (error) {
    report(error, start);
  }
}

async function ask(text) {
  view.asking(text);
  try {
    view.answered(await conversation.ask(text));
  } catch (error) {
    view.failed(text);
    report(error, () => view.submit());
  }
}

function restart() {
  conversation.restart();
  view.showHistory([]);
}

function report(error, retry) {
  if (!(error instanceof Problem)) throw error;
  if (error.status === 429) view.notify(strings.limited, retry, Math.max(1, error.retryAfter));
  else if (!error.isTransient) view.notify(error.message);
  else if (error.status !== 0) view.notify(strings.failed, retry, error.retryAfter);
  else view.notify(navigator.onLine ? strings.unreachable : strings.offline, retry);
}

// Reading the property alone throws where the visitor blocks storage.
function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
