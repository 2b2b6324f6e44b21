/**
 * The page's only script: moves the view of the drawing, shows the card of whatever is pointed at, and lights the ways
 * on from there. It copies the cards of the list, so that nothing is said in two places.
 */

import { viewScript } from './view-script.ts';

export const script = `
'use strict';
${viewScript}// What is shown: a place, and perhaps one reply of it.
let shown = null;
let pinned = false;
const light = (place, reply) => {
  let lit = ways.filter(({ dataset }) => dataset.from === place && (reply === undefined || dataset.reply === reply));
  if (lit.length === 0) lit = ways.filter(({ dataset }) => dataset.to === place);
  const places = new Set([place, ...lit.flatMap(({ dataset }) => [dataset.from, dataset.to])]);
  svg.classList.toggle('some', place !== null);
  for (const way of ways) way.classList.toggle('lit', lit.includes(way));
  for (const box of boxes) {
    box.classList.toggle('lit', places.has(box.dataset.place));
    box.classList.toggle('chosen', box.dataset.place === place);
    for (const row of box.querySelectorAll('.reply')) row.classList.toggle('lit', box.dataset.place === place && row.dataset.reply === reply);
  }
  for (const item of panel.querySelectorAll('li[data-reply]')) item.classList.toggle('lit', item.dataset.reply === reply);
};
const show = (place, reply) => {
  if (place !== shown) {
    panel.replaceChildren(...document.getElementById('place-' + place).cloneNode(true).childNodes);
    panel.scrollTop = 0;
  }
  shown = place;
  light(place, reply);
  // Of a reply that is pointed at all is told, of the others a line, so that the moment stays in sight.
  const item = panel.querySelector('li.lit');
  panel.classList.toggle('one', item !== null);
  for (const each of panel.querySelectorAll('li[data-reply]')) each.classList.toggle('told', each === item);
  if (item === null) return;
  const below = item.offsetTop + item.offsetHeight + 8 - panel.clientHeight;
  panel.scrollTop = Math.min(Math.max(panel.scrollTop, below), item.offsetTop - 8);
};
const release = () => {
  pinned = false;
  root.classList.remove('pinned');
  light(null);
};
const pin = (place) => {
  pinned = true;
  root.classList.add('pinned');
  show(place);
};
// Moves, and not what comes under a resting pointer while the picture or the panel changes.
let under = null;
svg.addEventListener('pointermove', ({ target }) => {
  if (pinned || dragged !== null || target === under) return;
  under = target;
  const [way, row, box] = ['.way', '.reply', '.box'].map((name) => target.closest(name));
  if (way !== null) show(way.dataset.from, way.dataset.reply);
  else if (box !== null) show(box.dataset.place, row === null ? undefined : row.dataset.reply);
  else light(null);
});
panel.addEventListener('pointermove', ({ target }) => {
  if (shown === null || target === under) return;
  under = target;
  const item = target.closest('li[data-reply]');
  light(shown, item === null ? undefined : item.dataset.reply);
});
panel.addEventListener('click', (event) => {
  const link = event.target.closest('[data-go]');
  if (link === null) return;
  event.preventDefault();
  const box = boxAt(link.dataset.go);
  box.focus({ preventScroll: true });
  intoView(box);
  pin(box.dataset.place);
});
// Of the stage, because a drawing that listens for this can be focused itself.
stage.addEventListener('focusin', ({ target }) => {
  if (!target.matches('.box:focus-visible')) return;
  under = null;
  intoView(target);
  if (pinned) release();
  show(target.dataset.place);
});
svg.addEventListener('click', (event) => {
  event.preventDefault();
  if (moved && event.detail > 0) return;
  const box = event.target.closest('.box');
  if (box === null || (pinned && box.dataset.place === shown)) return release();
  pin(box.dataset.place);
  // By keyboard: on to what is said there.
  if (event.detail === 0) panel.focus();
});

// Dragging, the wheel, buttons and keys.
let dragged = null;
let moved = false;
svg.addEventListener('dragstart', (event) => event.preventDefault());
svg.addEventListener('pointerdown', (event) => {
  if (event.button !== 0 || !event.isPrimary) return;
  dragged = [event.clientX, event.clientY];
  moved = false;
});
window.addEventListener('pointermove', (event) => {
  if (dragged === null || !event.isPrimary) return;
  const [dx, dy] = [event.clientX - dragged[0], event.clientY - dragged[1]];
  if (!moved && Math.hypot(dx, dy) < 4) return;
  moved = true;
  root.classList.add('dragging');
  dragged = [event.clientX, event.clientY];
  move(dx, dy);
});
for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => { dragged = null; root.classList.remove('dragging'); });
stage.addEventListener('wheel', (event) => {
  event.preventDefault();
  const { left, top } = stage.getBoundingClientRect();
  zoom(Math.exp(-bound(event.deltaY * (event.deltaMode === 1 ? 16 : 1), -120, 120) / 400), event.clientX - left, event.clientY - top);
}, { passive: false });
const acts = { in: () => zoom(1.25), out: () => zoom(0.8), whole };
for (const button of stage.querySelectorAll('button')) button.addEventListener('click', () => acts[button.dataset.do]());
const keys = {
  '+': acts.in, '=': acts.in, '-': acts.out, '0': whole,
  ArrowLeft: () => move(60, 0), ArrowRight: () => move(-60, 0), ArrowUp: () => move(0, 60), ArrowDown: () => move(0, -60),
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inStage = stage.contains(document.activeElement);
  if (event.key === 'Escape') {
    if (document.activeElement === panel && shown !== null) boxAt(shown).focus({ preventScroll: true });
    release();
  } else if (inStage && /^[1-9]$/.test(event.key) && shown !== null) {
    const reply = String(Number(event.key) - 1);
    if (panel.querySelector('li[data-reply="' + reply + '"]') !== null) show(shown, reply);
  } else if (event.key in keys && (inStage || !event.key.startsWith('Arrow'))) {
    event.preventDefault();
    keys[event.key]();
  }
});
window.addEventListener('beforeprint', whole);
begin();
`;
