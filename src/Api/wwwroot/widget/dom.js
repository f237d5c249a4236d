// Builds elements. Text only ever becomes text: nothing here or elsewhere parses a string as HTML.

const icons = {
  close: 'M6 6l12 12M18 6L6 18',
  microphone: 'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3',
  restart: 'M5 12a7 7 0 1 1 2.2 5.1M5 18v-4h4',
  send: 'M12 19V5M6 11l6-6 6 6',
  sound: 'M5 10v4h3l4 4V6l-4 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  soundOff: 'M5 10v4h3l4 4V6l-4 4zM16 10l5 5M21 10l-5 5',
  stop: 'M7.5 7.5h9v9h-9z',
  talk: 'M5 6.5h14v9.5H11l-4 3.5V16H5zM8.5 10h7M8.5 12.7h4.5',
};

/** An element with attributes and children; children that are nothing (null, false, '') are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(attribute, value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

/** A button that shows an icon and says `label`. */
export function iconButton(name, icon, label, onClick) {
  const button = element('button', { type: 'button', class: `icon ${name}` });
  showIcon(button, icon, label);
  button.addEventListener('click', onClick);
  return button;
}

export function showIcon(button, icon, label) {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(space, 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', icons[icon]);
  drawing.append(path);
  button.replaceChildren(drawing);
  button.setAttribute('aria-label', label);
  button.title = label;
}

/** The address if it leads to a web page, otherwise null: a résumé may hold any text, also `javascript:`. */
export function webAddress(text) {
  const url = URL.canParse(text ?? '') ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
