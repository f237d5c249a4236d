// What visitors ask: figures, charts, and the list that tells an owner what to add.

import { element } from '../widget/dom.js';
import { barChart, dayChart } from './charts.js';

const rowsMax = 8;

const decisions = {
  answer: 'Answered',
  not_in_resume: 'Not in the résumé',
  off_topic: 'Off topic',
  unsafe: 'Refused',
  small_talk: 'Small talk',
  clarify: 'Asked back',
};

/** The analytics of one résumé as nodes. */
export function insight(analytics) {
  if (analytics.questions === 0) return [element('p', { class: 'soft' }, 'Nobody has asked anything in this time.')];
  const unanswered = analytics.days.reduce((sum, day) => sum + day.unanswered, 0);
  return [
    element('dl', { class: 'figures' },
      ...figure('Questions', analytics.questions), ...figure('Conversations', analytics.sessions),
      ...figure('Unanswered', unanswered), ...figure('Half answered within', milliseconds(analytics.latency.p50Ms)),
      ...figure('99 in 100 within', milliseconds(analytics.latency.p99Ms))),
    dayChart(analytics.days, `Questions by day, ${analytics.questions} in all, ${unanswered} of them unanswered`),
    part('What stayed unanswered', 'Each is something to add to the résumé, or a question to answer yourself.',
      unansweredList(analytics.unanswered)),
    element('div', { class: 'columns' },
      part('Asked for most', null, topics(analytics.topics)),
      part('Shown most', null, barChart(analytics.topItems.slice(0, rowsMax).map((item) =>
        ({ name: item.title ?? item.ref, count: item.shown })), 'Entries shown most')),
      part('Decisions', null, barChart(Object.entries(analytics.decisions).map(([name, count]) =>
        ({ name: decisions[name] ?? name, count })), 'Questions by decision'))),
  ];
}

function unansweredList(questions) {
  if (questions.length === 0) return element('p', { class: 'soft' }, 'Nothing: every question had an answer.');
  return element('ul', { class: 'unanswered', role: 'list' }, ...questions.map(({ question, decision, asked }) =>
    element('li', {}, element('q', { dir: 'auto' }, question),
      element('small', {}, `${decisions[decision] ?? decision}${asked > 1 ? `, asked ${asked} times` : ''}`))));
}

function topics(asked) {
  if (asked.length === 0) return element('p', { class: 'soft' }, 'No question named a technology or an employer.');
  return barChart(asked.slice(0, rowsMax).map(({ name, inResume, asked: count }) =>
    ({ name, count, note: inResume ? null : 'not in the résumé' })), 'What questions name most');
}

function part(heading, words, ...content) {
  return element('section', { class: 'part' }, element('h3', {}, heading), words && element('p', { class: 'soft' }, words),
    ...content);
}

function figure(name, value) {
  return [element('div', {}, element('dt', {}, name), element('dd', {}, `${value}`))];
}

function milliseconds(value) {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}
