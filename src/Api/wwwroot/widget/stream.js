// Reads server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation

// The server says something every 15 seconds, if only that it is there.
const silenceMax = 45_000;

/**
 * The events of a response's body: {id, data}; `id` is the last one sent so far. Ends with the body, also a cut one;
 * throws where nothing comes any more.
 */
export async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let id = '';
  let data = [];
  try {
    while (true) {
      const { done, value } = await within(reader.read(), silenceMax);
      if (done) return;
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      for (const line of lines.map((text) => text.replace(/\r$/, ''))) {
        if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
        else if (line.startsWith('id:')) id = line.slice(3).trim();
        else if (line === '' && data.length > 0) {
          yield { id, data: data.join('\n') };
          data = [];
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function within(reading, milliseconds) {
  let timer;
  const silence = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('Silence.')), milliseconds); });
  return Promise.race([reading, silence]).finally(() => clearTimeout(timer));
}
