// Where in a JSON text its values stand.

/**
 * The line, from 1, on which each value of a JSON text begins, by JSON pointer (RFC 6901); empty where it is no JSON.
 * The root is ''.
 */
export function linesOf(text) {
  try {
    JSON.parse(text);
  } catch {
    return new Map();
  }
  const lines = new Map();
  let at = 0;
  let line = 1;
  const skip = () => {
    for (; at < text.length && /\s/.test(text[at]); at += 1) if (text[at] === '\n') line += 1;
  };
  const string = () => {
    const start = at;
    for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    at += 1;
    return JSON.parse(text.slice(start, at));
  };
  const value = (pointer) => {
    skip();
    lines.set(pointer, line);
    if (text[at] === '{' || text[at] === '[') members(pointer, text[at] === '{' ? '}' : ']');
    else if (text[at] === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at])) at += 1;
    skip();
  };
  const members = (pointer, end) => {
    at += 1;
    skip();
    for (let index = 0; text[at] !== end; index += 1) {
      let step = `${index}`;
      if (end === '}') {
        step = string().replaceAll('~', '~0').replaceAll('/', '~1');
        skip();
        at += 1;
      }
      value(`${pointer}/${step}`);
      if (text[at] === ',') at += 1;
      skip();
    }
    at += 1;
  };
  value('');
  return lines;
}

/** The line of a pointer, or of the nearest thing around it that is there. */
export function lineOf(lines, pointer) {
  let near = pointer ?? '';
  while (near !== '' && !lines.has(near)) near = near.slice(0, near.lastIndexOf('/'));
  return lines.get(near) ?? 1;
}
