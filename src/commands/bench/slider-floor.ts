import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const style = 'html{font:20px/1.4 Arial,sans-serif}body{margin:40px 60px}input{width:600px;display:block}';

const script = `
const [first, second, cloud] = document.querySelectorAll('path');
const label = document.querySelector('text');
const grid = Array.from({length: 201}, (_, i) => i / 20);
const dots = Array.from({length: 200}, (_, i) => ({x: ((i * 7919) % 2000) / 200, shift: ((i * 104729) % 997) / 997 - 0.5}));
const at = (x, y) => (40 + 75 * x).toFixed(1) + ',' + (190 - 60 * y).toFixed(1);
const line = f => 'M' + grid.map(x => at(x, f(x))).join('L');
function draw(k) {
  first.setAttribute('d', line(x => Math.sin((x * k) / 50)));
  second.setAttribute('d', line(x => Math.cos((x * k) / 80) * Math.exp(-x / 8)));
  cloud.setAttribute('d', dots.map(({x, shift}) => 'M' + at(x, Math.sin((x * k) / 50) + shift) + 'h0').join(''));
  label.textContent = 'k = ' + k;
}
const slider = document.querySelector('input');
slider.addEventListener('input', () => draw(slider.valueAsNumber));
draw(100);`;

/** Writes a page with one slider and a hand-written plot, two curves of 201 points and a cloud of 200: no library at all. */
export function writeSliderFloor(folder: string): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Slider floor</title><link rel="icon" href="data:,"><style>${style}</style>
<h2>Slider floor</h2><div><input type="range" min="0" max="200" value="100" aria-label="k"></div>
<svg width="800" height="400" fill="none" stroke-width="2"><path stroke="steelblue"/><path stroke="tomato"/>
<path stroke="#5558" stroke-width="6" stroke-linecap="round"/><text x="60" y="24" fill="#333"></text></svg>
<script type="module">${script}</script></html>`
  );
}
