// The words of an answer: plain text, words that stand on a résumé entry, and addresses that can be followed.

import { element, webAddress } from './dom.js';

// The earlier résumé format names some sections differently; citations point into the document as it was sent.
const sectionsByPointer = {
  experience: 'work', certifications: 'certificates', contact: 'basics', profile: 'basics', name: 'basics',
  headline: 'basics',
};

// A web or mail address; lengths are bounded so that no text makes the search slow.
const addresses = /(https?:\/\/[^\s<>"]{1,500}[^\s<>".,;:!?)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/;

/** The text as nodes; `cardOf` gives the id of an entry's card. Words whose citation points nowhere stay plain. */
export function citedWords({ text, items, citations }, cardOf) {
  const parts = [];
  const reachable = new Set();
  let at = 0;
  for (const { start, end, pointer } of citations.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const item = itemBehind(pointer, items);
    if (!item || start < at || end <= start || end > text.length) continue;
    parts.push(...plainWords(text.slice(at, start)));
    // "GitHub https://…" is cited as one: its name leads to the card and its address to where it says.
    for (const words of text.slice(start, end).split(addresses).filter((part) => part !== '')) {
      parts.push(citation(words, item, cardOf(item), reachable.has(item.ref)));
      if (!addressOf(words)) reachable.add(item.ref);
    }
    at = end;
  }
  return [...parts, ...plainWords(text.slice(at))];
}

/** The shown entry that a JSON pointer leads into, if it is one of `items`. */
function itemBehind(pointer, items) {
  const [, section, entry = ''] = pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = sectionsByPointer[section] ?? section;
  if (name === 'basics') return items.find((item) => item.ref === 'basics');
  return items.find((item) => item.ref === `${name}/${entry}`)
    // The earlier format keys its skills by category instead of numbering them.
    ?? items.find((item) => item.section === name && item.title === entry);
}

/** Words that lead to the card they stand on, or to the address that they are; the card lights up with either. */
function citation(words, item, card, isRepeated) {
  const link = addressLink(words) ?? element('a', { href: `#${card}` }, words);
  link.classList.add('cite');
  link.dataset.ref = item.ref;
  if (addressOf(words)) return link;
  // Only the first words that stand on an entry are a tab stop: the others would lead to the same card.
  if (isRepeated) link.tabIndex = -1;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const target = link.getRootNode().getElementById(card);
    target.scrollIntoView({ block: 'nearest' });
    target.focus({ preventScroll: true });
    // For the page around the widget, which may show the entry at its own place.
    link.dispatchEvent(new CustomEvent('resume-voice-entry', {
      bubbles: true, composed: true, detail: { ref: item.ref },
    }));
  });
  return link;
}

function plainWords(text) {
  return text.split(addresses).map((words) => addressLink(words) ?? words);
}

function addressLink(words) {
  const address = addressOf(words);
  return address && element('a', { href: address, target: '_blank', rel: 'noopener noreferrer nofollow' }, words);
}

function addressOf(words) {
  if (words.match(addresses)?.[0] !== words) return null;
  return words.includes('://') ? webAddress(words)?.href : `mailto:${words}`;
}
