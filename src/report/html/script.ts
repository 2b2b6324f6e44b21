/**
 * The page's only script: it fills the drawn tree with the numbers of another strategy or difficulty. Twins of `times`,
 * `thickness` and `manner` of tree-values.ts are in it; the browser test holds them equal.
 */

export const script = `
'use strict';
for (const figure of document.querySelectorAll('.tree-figure')) {
  const known = JSON.parse(figure.querySelector('script.values').textContent);
  const strategy = figure.querySelector('.strategy');
  const difficulty = figure.querySelector('.difficulty');
  const nodes = [...figure.querySelectorAll('.share.of')];
  const cells = [...figure.querySelectorAll('.cell .share')];
  const ways = [...figure.querySelectorAll('.way')];
  const times = (value) => (value === 0 ? '0' : value < 5 ? '<1' : String(Math.round(value / 10)));
  const show = () => {
    const rows = known[difficulty.value];
    // Sampled figures know no optimal play.
    if (!(strategy.value in rows)) strategy.value = Object.keys(rows)[0];
    const values = rows[strategy.value];
    [...nodes, ...cells].forEach((label, at) => { label.textContent = times(values[at]); });
    ways.forEach((way, at) => {
      const value = values[nodes.length + cells.length + at];
      const width = value < 0 ? 1.2 : value === 0 ? 0.4 : Math.round(10 * (0.8 + Math.min(value, 1000) / 120)) / 10;
      way.setAttribute('class', 'way ' + (value < 0 ? 'unknown' : value === 0 ? 'never' : 'taken'));
      way.setAttribute('stroke-width', String(width));
    });
    figure.querySelector('.who').textContent = strategy.selectedOptions[0].dataset.about;
  };
  strategy.addEventListener('change', show);
  difficulty.addEventListener('change', show);
  figure.querySelector('.choices').hidden = false;
  // A narrow screen begins where the call begins.
  const region = figure.querySelector('.scroll');
  const first = figure.querySelector('.box').getBBox();
  region.scrollLeft = first.x + first.width / 2 - region.clientWidth / 2;
}
`;
