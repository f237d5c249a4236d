// Builds elements. Text only ever becomes text: nothing here or elsewhere parses a string as HTML.

/** An element with attributes and children; children that are nothing (null, false, '') are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) made.setAttribute(attribute, value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

/** The address if it leads to a web page, otherwise null: a résumé may hold any text, also `javascript:`. */
export function webAddress(text) {
  const url = URL.canParse(text ?? '') ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}
