/** The first part of the page's script: the drawing and what is seen of it, moved, zoomed and brought into sight. */

export const viewScript = `
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
  const start = svg.querySelector('.start').transform.baseVal[0].matrix;
  x = wide <= stage.clientWidth ? (stage.clientWidth - wide) / 2 : bound(stage.clientWidth / 2 - (start.e + 90) * scale, stage.clientWidth - wide, 0);
  // What can't be reached may stand above it.
  y = Math.min(8, 40 - start.f * scale);
  draw();
};
const intoView = (box) => {
  const [at, shown] = [box.getBoundingClientRect(), stage.getBoundingClientRect()];
  const by = (low, high, least, most) => low < least + 20 ? least + 20 - low : Math.min(0, most - 20 - high);
  move(by(at.left, at.right, shown.left, shown.right), by(at.top, at.bottom, shown.top, shown.bottom));
};

`;
