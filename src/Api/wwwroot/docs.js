// The readable page of the OpenAPI document: routes by tag, each with what it takes and what it gives.

import { element } from './widget/dom.js';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];
const nestingMax = 4;
const problemType = 'application/problem+json';

const contents = document.getElementById('contents');
const operations = document.getElementById('operations');

try {
  show(await (await fetch('openapi/v1.json')).json());
} catch (error) {
  operations.append(element('p', { role: 'alert' }, `The OpenAPI document could not be read: ${error.message}`));
}

function show(api) {
  document.title = api.info.title;
  document.getElementById('title').textContent = api.info.title;
  document.getElementById('headline').textContent = `Version ${api.info.version}`;
  operations.append(...paragraphs(api.info.description), ...problems(api));
  for (const [tag, group] of Map.groupBy(operationsOf(api), (operation) => operation.tags?.[0] ?? 'Other')) {
    contents.append(element('h2', {}, tag), element('ul', {}, ...group.map((operation) =>
      element('li', {}, element('a', { href: `#${operation.id}` }, ...signature(operation))))));
    operations.append(element('h2', {}, tag), ...group.map((operation) => section(api, operation)));
  }
  // The browser looked for the address's fragment before the sections were there.
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

// Every error has the same shape: it is shown once, and the routes only name the codes.
function problems(api) {
  const schema = operationsOf(api).flatMap(({ responses }) => Object.values(responses ?? {}))
    .map((response) => resolve(api, response).content?.[problemType]?.schema).find(Boolean);
  if (!schema) return [];
  return [element('p', {}, 'Every error is a problem document with a stable ', element('code', {}, 'code'), '.'),
    element('details', {}, element('summary', {}, problemType), shape(api, schema))];
}

function operationsOf(api) {
  return Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({
      ...item[method],
      method,
      path,
      parameters: [...(item.parameters ?? []), ...(item[method].parameters ?? [])],
      id: `${method}-${path.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
    })));
}

function signature({ method, path }) {
  return [element('span', { class: `method ${method}` }, method.toUpperCase()), ' ', element('code', {}, path)];
}

function section(api, operation) {
  const { id, summary, description, parameters, requestBody, responses } = operation;
  return element('section', { class: 'operation', id, 'aria-label': `${operation.method} ${operation.path}` },
    element('h3', {}, ...signature(operation)),
    summary && element('p', { class: 'lead' }, summary),
    ...paragraphs(description),
    parameters.length > 0 && part('Parameters', ...parameters.map((given) => parameter(api, resolve(api, given)))),
    requestBody && part('Body', ...bodies(api, resolve(api, requestBody))),
    part('Answers', ...Object.entries(responses ?? {}).map(([status, response]) =>
      answer(api, status, resolve(api, response)))));
}

function part(title, ...rows) {
  return element('div', { class: 'part' }, element('h4', {}, title), ...rows);
}

function parameter(api, { name, in: place, required, description, schema }) {
  const remarks = [place, schema && written(api, schema, 0), required && 'required'].filter(Boolean).join(', ');
  return element('div', { class: 'row' },
    element('p', {}, element('code', {}, name)),
    element('div', {}, element('p', {}, note(remarks)), ...paragraphs(description)));
}

function bodies(api, { description, content = {} }) {
  return [...paragraphs(description), ...Object.entries(content).map(([type, { schema }]) =>
    element('div', { class: 'row' }, element('p', {}, note(type)), element('div', {}, schema && shape(api, schema))))];
}

function answer(api, status, { description, content = {} }) {
  const given = Object.entries(content).filter(([type, { schema }]) => schema && type !== problemType);
  return element('div', { class: 'row' },
    element('p', {}, element('code', { class: `status s${status[0]}` }, status)),
    element('div', {}, ...paragraphs(description), ...given.map(([type, { schema }]) =>
      element('details', {}, element('summary', {}, type), shape(api, schema)))));
}

/** A schema as text that reads like the JSON it describes. */
function shape(api, schema) {
  return element('pre', { tabindex: '0' }, element('code', {}, written(api, schema, 0)));
}

function written(api, schema, depth) {
  const known = resolve(api, schema);
  const choices = known.oneOf ?? known.anyOf ?? known.allOf;
  if (choices) return choices.map((choice) => written(api, choice, depth)).join(known.allOf ? ' & ' : ' | ');
  if (known.enum) return known.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (known.items) return `[${written(api, known.items, depth)}]`;
  if (!known.properties) return plain(known);
  if (depth >= nestingMax) return '{ … }';
  const margin = '  '.repeat(depth + 1);
  const members = Object.entries(known.properties).map(([name, member]) => {
    const mark = known.required?.includes(name) ? '' : '?';
    const remark = resolve(api, member).description;
    return `${margin}${name}${mark}: ${written(api, member, depth + 1)}${remark ? `  // ${oneLine(remark)}` : ''}`;
  });
  return `{\n${members.join('\n')}\n${'  '.repeat(depth)}}`;
}

function plain({ type, format, minLength, maxLength, minimum, maximum }) {
  const name = Array.isArray(type) ? type.join(' | ') : type ?? 'any';
  const limits = [['≥', minimum ?? minLength], ['≤', maximum ?? maxLength]]
    .filter(([, limit]) => limit !== undefined).map(([sign, limit]) => `${sign} ${limit}`);
  const remarks = [format, ...limits].filter(Boolean).join(', ');
  return remarks ? `${name} (${remarks})` : name;
}

/** What a `$ref` into this document names; anything else is itself. */
function resolve(api, value) {
  if (!value?.$ref?.startsWith('#/')) return value ?? {};
  const steps = value.$ref.slice(2).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((place, step) => place?.[step], api) ?? {};
}

/** Paragraphs of text; words between backticks are code. */
function paragraphs(text) {
  return (text ?? '').split(/\n{2,}/).filter((words) => words.trim()).map((words) => element('p', {},
    ...words.trim().split('`').map((part, at) => (at % 2 === 1 ? element('code', {}, part) : part))));
}

function note(text) {
  return element('span', { class: 'note' }, text);
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}
