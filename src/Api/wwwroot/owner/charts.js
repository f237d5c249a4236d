// Small charts as SVG. Each has the same figures as a table for who does not see it.

import { element } from '../widget/dom.js';

const space = 'http://www.w3.org/2000/svg';
const width = 720;
const height = 180;
const bottom = 22;

/** Columns by day: `days` are {day, questions, unanswered}; the unanswered part of each column is marked. */
export function dayChart(days, label) {
  const most = Math.max(1, ...days.map((day) => day.questions));
  const step = width / days.length;
  const scale = (count) => (count / most) * (height - bottom - 14);
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, class: 'days', role: 'img', 'aria-label': label });
  drawing.append(
    svg('line', { x1: 0, x2: width, y1: height - bottom, y2: height - bottom, class: 'axis' }),
    svg('text', { x: 0, y: 10, class: 'figure' }, `${most}`));
  days.forEach(({ day, questions, unanswered }, index) => {
    const column = svg('g', {}, svg('title', {}, `${day}: ${questions} asked, ${unanswered} unanswered`));
    for (const [count, name] of [[questions, 'asked'], [unanswered, 'unanswered']]) {
      column.append(svg('rect', {
        x: index * step + step * 0.15, width: step * 0.7, y: height - bottom - scale(count), height: scale(count),
        rx: Math.min(3, step * 0.2), class: name,
      }));
    }
    drawing.append(column);
  });
  const ends = [[days[0], 0, 'start'], [days.at(-1), width, 'end']];
  ends.forEach(([{ day }, x, anchor]) =>
    drawing.append(svg('text', { x, y: height - 4, class: 'figure', 'text-anchor': anchor }, shortDay(day))));
  return drawing;
}

/** Bars with their names, longest first: `rows` are {name, count, note}. */
export function barChart(rows, label) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return element('ul', { class: 'bars', role: 'list', 'aria-label': label }, ...rows.map(({ name, count, note }) => {
    const bar = svg('svg', { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      svg('rect', { width: (count / most) * 100, height: 4, rx: 1 }));
    return element('li', {}, element('span', { class: 'name', dir: 'auto' }, name, note && element('small', {}, note)),
      element('b', {}, `${count}`), bar);
  }));
}

function svg(name, attributes, ...children) {
  const made = document.createElementNS(space, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

function shortDay(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
