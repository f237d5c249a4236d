// How the widget looks. A page sets the --rv-… properties on the element; sides are logical, so right-to-left mirrors.
export const style = `
:host {
  --paper: var(--rv-background, light-dark(#fffdf9, #1b1c19));
  --card: var(--rv-card, light-dark(#ffffff, #232521));
  --ink: var(--rv-ink, light-dark(#1e1d1a, #ebe9e3));
  --soft: var(--rv-soft, light-dark(#625f58, #a9a69d));
  --line: var(--rv-line, light-dark(#e4e0d8, #373933));
  --accent: var(--rv-accent, light-dark(#1f5c55, #86cbbd));
  --on-accent: var(--rv-on-accent, light-dark(#ffffff, #10201d));
  --tint: color-mix(in srgb, var(--accent) 11%, var(--card));
  --warn: light-dark(#8a3b12, #f0b48c);
  --radius: var(--rv-radius, 1rem);
  display: block;
  color-scheme: light dark;
  color: var(--ink);
  font: 1rem/1.55 var(--rv-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  text-align: start;
  overflow-wrap: anywhere;
}
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, h4, p, ul, ol { margin: 0; padding: 0; font-weight: inherit; font-size: inherit; }
ul, ol { list-style: none; }
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; touch-action: manipulation; }
button:disabled { cursor: default; opacity: .45; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.panel {
  display: flex;
  flex-direction: column;
  position: relative;
  height: var(--rv-height, min(44rem, 100dvh - 3rem));
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--paper);
  overflow: hidden;
}
:host([data-place="corner"]) .panel {
  position: fixed;
  inset: auto 1.25rem 1.25rem auto;
  z-index: 2147483000;
  width: min(27rem, 100vw - 2.5rem);
  height: min(42rem, 100dvh - 2.5rem);
  box-shadow: 0 1rem 3.5rem rgb(0 0 0 / 22%);
}
:host([data-place="corner"]:dir(rtl)) .panel { inset: auto auto 1.25rem 1.25rem; }
.launcher {
  position: fixed;
  inset-block-end: max(1.25rem, env(safe-area-inset-bottom));
  inset-inline-end: 1.25rem;
  z-index: 2147482999;
  display: flex;
  align-items: center;
  gap: .5rem;
  padding: .7rem 1.15rem .7rem .9rem;
  border: 0;
  border-radius: 2rem;
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  box-shadow: 0 .4rem 1.6rem rgb(0 0 0 / 22%);
}
:host([open]) .launcher { visibility: hidden; }
@media (max-width: 40rem) {
  :host([data-place="corner"]) .panel { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
}

header { display: flex; align-items: center; gap: .15rem; padding: .6rem .6rem .6rem 1.15rem; border-block-end: 1px solid var(--line); }
header:dir(rtl) { padding: .6rem 1.15rem .6rem .6rem; }
h2 { flex: 1; font-weight: 650; line-height: 1.35; text-wrap: balance; }
svg { width: 1.35rem; height: 1.35rem; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.icon { flex: none; display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border: 0; border-radius: 50%; background: none; color: var(--soft); }
.icon:hover:enabled { color: var(--accent); background: var(--tint); }

.scroller { flex: 1; min-height: 0; container-type: size; overflow-y: auto; overscroll-behavior: contain; padding: 0 1.15rem 1rem; scroll-padding: 1rem; }
.scroller:focus-visible { outline-offset: -3px; }
.starters { padding-block-start: 1.25rem; }
.intro { color: var(--soft); }
.panel:not([data-empty]) .starters { display: none; }

.turn { padding-block: 1.15rem 1.4rem; }
.turn:focus { outline: none; }
.turn + .turn { border-block-start: 1px solid var(--line); }
.turn:last-of-type:not(:first-of-type) { min-height: 100cqh; }
.question { font: 600 1.125rem/1.4 var(--rv-heading-font, inherit); text-wrap: pretty; }
.words { margin-block-start: .55rem; line-height: 1.6; white-space: pre-line; }
.remark { margin-block-start: .5rem; color: var(--soft); font-size: .8125rem; }
.divider { padding-block: .9rem; color: var(--soft); font-size: .8125rem; text-align: center; }
.cite { color: inherit; text-decoration: underline dotted color-mix(in srgb, var(--accent) 65%, transparent) 1.5px; text-underline-offset: .22em; border-radius: .2rem; }
.cite.lit { background: var(--tint); text-decoration-style: solid; }
.dots { margin-block-start: .8rem; width: 2.25rem; height: .5rem; }
.dots::before { content: ""; display: block; height: 100%; background: radial-gradient(circle closest-side, var(--accent) 92%, transparent) 0 / 33.3% 100%; animation: breathe 1.4s ease-in-out infinite; }
@keyframes breathe { 50% { opacity: .3; } }

.items { display: grid; gap: .5rem; margin-block-start: .9rem; }
.item { padding: .75rem .9rem .85rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); transition: border-color .15s, background-color .15s; }
.item.lit { border-color: var(--accent); background: var(--tint); }
.when { display: flex; flex-wrap: wrap; gap: 0 .6rem; color: var(--soft); font-size: .8125rem; }
.section { color: var(--accent); font-weight: 600; }
.what { display: grid; gap: .25rem; }
h4 { font-weight: 600; line-height: 1.4; }
.subtitle { color: var(--soft); font-size: .9375rem; }
.summary, .highlights li { font-size: .9375rem; line-height: 1.5; white-space: pre-line; }
summary { width: fit-content; color: var(--soft); font-size: .875rem; cursor: pointer; border-radius: .25rem; }
.highlights ul { display: grid; gap: .3rem; margin-block-start: .4rem; padding-inline-start: 1.1rem; list-style: disc; }
.tags { display: flex; flex-wrap: wrap; gap: .3rem; margin-block-start: .25rem; }
.tag { padding: .05rem .55rem; border-radius: 1rem; background: color-mix(in srgb, var(--line) 55%, transparent); font-size: .8125rem; }
.tag.asked { background: var(--tint); color: var(--accent); font-weight: 600; }
.tags li:has(> [open]) { flex-basis: 100%; }
.more > summary { list-style: none; }
.more > summary::-webkit-details-marker, .more[open] > summary { display: none; }
.link { width: fit-content; font-size: .875rem; }

.chips { display: flex; flex-wrap: wrap; gap: .45rem; margin-block-start: 1.1rem; }
.chip { padding: .4rem .85rem; border: 1px solid var(--line); border-radius: 1.25rem; background: var(--card); text-align: start; font-size: .9375rem; line-height: 1.4; }
.chip:hover { border-color: var(--accent); color: var(--accent); }

.dock { padding: .25rem .7rem max(.7rem, env(safe-area-inset-bottom)); }
.box { display: flex; align-items: flex-end; gap: .1rem; padding: .3rem .3rem .3rem 1rem; border: 1px solid color-mix(in srgb, var(--soft) 55%, var(--line)); border-radius: 1.55rem; background: var(--card); }
.box:dir(rtl) { padding: .3rem 1rem .3rem .3rem; }
.box:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
textarea { flex: 1; min-width: 0; max-height: 9rem; padding: .45rem 0; border: 0; background: none; line-height: 1.5; resize: none; }
textarea:focus-visible { outline: none; }
textarea::placeholder { color: var(--soft); opacity: 1; }
.icon.send { background: var(--accent); color: var(--on-accent); }
textarea:placeholder-shown ~ .send { background: var(--line); color: var(--soft); }
.panel:not([data-state="idle"]) .icon.send { background: var(--accent); color: var(--on-accent); }
[data-state="recording"] .speak { color: var(--warn); animation: breathe 1.4s ease-in-out infinite; }
.notice:not(:empty) { display: flex; align-items: center; justify-content: space-between; gap: 1rem; margin-block-end: .5rem; padding: .55rem .9rem; border-radius: .9rem; background: color-mix(in srgb, var(--warn) 12%, var(--card)); color: var(--warn); font-size: .9375rem; }
.quiet { flex: none; padding: .3rem .8rem; border: 1px solid; border-radius: 2rem; background: none; font-size: .875rem; }
@media (prefers-reduced-motion: reduce) { *, ::before { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { .cite.lit, .item.lit { outline: 2px solid; } }
@media print { :host { display: none; } }
`;
