/**
 * The page's only script: moves the view of the drawing, shows the card of whatever is pointed at, and lights the ways
 * on from there. It copies the cards of the list, so that nothing is said in two places.
 */

export const script = `
'use strict';
const root = document.documentElement;
const stage = document.querySelector('.stage');
const svg = stage.querySelector('svg');
const view = svg.querySelector('.view');
const panel = document.querySelector('.panel');
const boxes = [...svg.querySelectorAll('.box')];
const ways = [...svg.querySelectorAll('.way')];
const boxAt = (place) => boxes.find((box) => box.dataset.place === String(place));
const size = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
root.classList.add('scripted');
svg.removeAttribute('viewBox');
svg.setAttribute('width', '100%');
svg.setAttribute('height', '100%');
stage.querySelector('.buttons').hidden = false;

// The view: where the drawing's corner lies, and how large a pixel of it is.
let [x, y, scale] = [0, 0, 1];
const bound = (value, least, most) => Math.min(Math.max(value, least), most);
const draw = () => {
  // A corner of the drawing always stays in sight.
  const shown = stage.getBoundingClientRect();
  x = bound(x, 80 - size.width * scale, shown.width - 80);
  y = bound(y, 80 - size.height * scale, shown.height - 80);
  view.setAttribute('transform', 'translate(' + x.toFixed(1) + ' ' + y.toFixed(1) + ') scale(' + scale.toFixed(4) + ')');
};
const move = (dx, dy) => { x += dx; y += dy; draw(); };
const fitting = () => Math.min(stage.clientWidth / size.width, stage.clientHeight / size.height);
const zoom = (factor, atX = stage.clientWidth / 2, atY = stage.clientHeight / 2) => {
  const next = bound(scale * factor, Math.min(0.2, fitting()), 4);
  x = atX - (atX - x) * next / scale;
  y = atY - (atY - y) * next / scale;
  scale = next;
  draw();
};
const whole = () => {
  scale = Math.min(fitting(), 1.5);
  x = (stage.clientWidth - size.width * scale) / 2;
  y = (stage.clientHeight - size.height * scale) / 2;
  draw();
};
const begin = () => {
  // As large as can be read, with the start at the top.
  scale = bound(stage.clientWidth / size.width, 0.75, 1);
  const wide = size.width * scale;
  const box = svg.querySelector('.start').transform.baseVal[0].matrix.e;
  x = wide <= stage.clientWidth ? (stage.clientWidth - wide) / 2 : bound(stage.clientWidth / 2 - (box + 90) * scale, stage.clientWidth - wide, 0);
  y = 8;
  draw();
};
const intoView = (box) => {
  const [at, shown] = [box.getBoundingClientRect(), stage.getBoundingClientRect()];
  const by = (low, high, least, most) => low < least + 20 ? least + 20 - low : Math.min(0, most - 20 - high);
  move(by(at.left, at.right, shown.left, shown.right), by(at.top, at.bottom, shown.top, shown.bottom));
};

// What is shown: a place, and perhaps one reply of it.
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
  // Of a reply that is pointed at all is told, of the others what is said, so that the moment stays in sight.
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
  if (moved) return;
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
