import {type SVGTemplateResult, svg} from 'lit';
import {directionMark} from '../direction-marks';
import {type EndLabel, endLabels} from '../end-labels';
import type {Panel, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, curve, type Frame, handle, linear, path} from '../plot';
import {graph, type MapData, type MapState, reach, step} from './compute';
import {box} from './parameters';

export const panels = [
  {name: 'parameters', label: 'The parameters, with the fibre of w', wide: [340, 340], narrow: [340, 340]},
  {name: 'functions', label: 'The functions of w and of its neighbours', wide: [788, 340], narrow: [340, 274]}
] as const satisfies readonly Panel[];

const functionFrames: Record<Size, Frame> = {
  wide: {left: 76, right: 546, top: 26, bottom: 304},
  narrow: {left: 30, right: 272, top: 26, bottom: 214}
};
const top = 2;

/** Parameters ↔ the square panel's units; in one variable the height is the slope of f. */
export const plane = (dimension: 1 | 2) => ({
  x: linear([-box, box], [0, 340], []),
  y: linear(dimension === 2 ? [-box, box] : [-top, top], [340, 0], [])
});

/** f with its numbers, such as 0.48x. */
export function formula({map}: MapState, {w, values}: Pick<MapData, 'w' | 'values'>): string {
  const [a, b] = w.map(v => formatNumber(v, 2));
  if (values.every(v => v === 0)) return '0';
  if (map === 'line') return `${a} ${w[1] < 0 ? '−' : '+'} ${formatNumber(Math.abs(w[1]), 2)}x`;
  if (map === 'tanh') return `${a} tanh(${b}x)`;
  return `${formatNumber(map === 'product' ? w[0] * w[1] : w[0] ** (map === 'square' ? 2 : 3), 2)}x`;
}

const disc = (x: number, y: number) => `M${c(x - 6)},${c(y)}a6,6 0 1,0 12,0a6,6 0 1,0 -12,0`;

/** The names of the directions, the one felt most first; a blind one is always v. */
export const directionName = (data: MapData, i: number) => (data.directions[i].null || i > 0 ? 'v' : 'u');

const directionMarks = (data: MapData, at: readonly [number, number]) => {
  const {x, y} = plane(data.dimension);
  return data.directions.map(
    (
      direction,
      i
    ) => svg`<g class=${direction.null || i > 0 ? 'complexity' : 'data'} data-term=${direction.null || i > 0 ? 'complexity' : 'data'}>
      ${directionMark(at, direction, step, directionName(data, i), x, y)}</g>`
  );
};

/** A label beside a handle, on the side where there is room. */
const beside = (px: number, py: number, text: string) =>
  svg`<text class="halo label" text-anchor=${px > 300 ? 'end' : 'start'} x=${c(px + (px > 300 ? -16 : 16))} y=${c(py < 30 ? py + 26 : py - 14)}>${text}</text>`;

/** The name of w, where neither direction is marked. */
function between({directions: [{v: first}, {v: second}]}: MapData, px: number, py: number): SVGTemplateResult {
  const [dx, dy] = [first[0] + second[0], first[1] + second[1]].map(v => (v / Math.SQRT2) * 26);
  const sign = px + dx > 325 || py - dy > 325 ? -1 : 1;
  return svg`<text class="halo label" text-anchor="middle" x=${c(px + sign * dx)} y=${c(py - sign * dy + 6)}>w</text>`;
}

/** Two parameters: the fibre is drawn in their plane. */
function planePanel(data: MapData): SVGTemplateResult {
  const {x, y} = plane(2);
  const {fibre, w, twin} = data;
  const samples = 60;
  const pieces = Array.from({length: fibre.pieces}, (_, piece) =>
    Array.from({length: samples + 1}, (_, i) => {
      // The last share of t belongs to the next piece.
      const [a, b] = fibre.at((piece + Math.min(i / samples, 1 - 1e-12)) / fibre.pieces);
      return [x(a), y(b)] as const;
    })
  );
  const lines = fibre.kind === 'curve' || fibre.kind === 'cross';
  const shape = lines ? pieces.map(path).join('') : pieces.map(([[px, py]]) => disc(px, py)).join('');
  const at = [w[0], w[1]] as const;
  const [px, py] = [x(w[0]), y(w[1])];
  const [tx, ty] = [x(twin[0]), y(twin[1])];
  const apart = Math.hypot(px - tx, py - ty) > 30;
  return svg`<rect width="340" height="340" fill="transparent" data-handle="w"></rect>
    <path class="grid" d=${`M${c(x(0))},0V340M0,${c(y(0))}H340`}></path><rect class="axis" width="340" height="340"></rect>
    <text class="soft halo" x="328" y=${c(y(0) - 8)} text-anchor="end" font-style="italic">a</text>
    <text class="soft halo" x=${c(x(0) - 18)} y="20" font-style="italic">b</text>
    <g class="loss" data-term="region" data-handle="twin"><path class=${lines ? 'curve' : ''} fill=${lines ? 'none' : 'currentColor'} d=${shape}></path></g>
    ${directionMarks(data, at)}
    ${apart ? svg`${handle('twin', tx, ty)}${beside(tx, ty, 'w′')}` : ''}${handle('w', px, py)}${apart ? between(data, px, py) : ''}`;
}

/** One parameter: the map itself. Its fibre is where a level line meets it; it is not immersed where it is level. */
function graphPanel(state: MapState, data: MapData): SVGTemplateResult {
  const {x, y} = plane(1);
  const {ws, slopes} = graph(state.map);
  const [w] = data.w;
  const height = c(y(slopeAt(state, w)));
  const twin = data.twin[0];
  const stems = [w, twin].map(v => `M${c(x(v))},${c(y(0))}V${height}`).join('');
  const [low, high] = [Math.min(w, twin), Math.max(w, twin)];
  return svg`<rect width="340" height="340" fill="transparent" data-handle="w"></rect>
    <path class="grid" d=${`M${c(x(0))},0V340`}></path><path class="axis" d=${`M0,${c(y(0))}H340`}></path><rect class="axis" width="340" height="340"></rect>
    <text class="soft halo" x="328" y=${c(y(0) + 24)} text-anchor="end" font-style="italic">w</text>
    <text class="soft halo" x=${c(x(0) + 8)} y="22">slope of f: ${state.map === 'square' ? 'w²' : 'w³'}</text>
    <path class="curve thin" stroke-opacity=".5" d=${curve(ws, slopes, x, y)}></path>
    <g class="loss" data-term="region"><path class="curve thin dashed" d=${`${stems}M${c(x(low))},${height}H${c(x(high))}`}></path>
      <path fill="currentColor" d=${disc(x(w), Number(height)) + disc(x(twin), Number(height))}></path></g>
    ${directionMarks(data, [w, 0])}
    ${twin === w ? '' : svg`${handle('twin', x(twin), y(0))}<text class="halo label" text-anchor="middle" x=${c(x(twin))} y=${c(y(0) + 32)}>w′</text>`}
    ${handle('w', x(w), y(0))}<text class="halo label" text-anchor="middle" x=${c(x(w))} y=${c(y(0) + 32)}>w</text>`;
}

const slopeAt = ({map}: MapState, w: number) => (map === 'square' ? w ** 2 : w ** 3);

/** What the figure is about, in words: the fibre, and the two ways it can be a point or not. */
function verdict({oneToOne, fibre, rank, dimension}: MapData, size: Size): SVGTemplateResult {
  const immersed = rank === dimension;
  const rankWords = `rank ${rank} of ${dimension}`;
  if (size === 'narrow')
    return svg`<text x="8" y="262">one-to-one: <tspan class="label loss" data-term="region">${yesNo(oneToOne)}</tspan> · immersed: <tspan class="label complexity" data-term="complexity">${yesNo(immersed)}</tspan>, ${rankWords}</text>`;
  const entry = (y: number, hue: string, term: string, question: string, answer: string) =>
    svg`<text class="soft" x="650" y=${y}>${question}</text><text class=${`label ${hue}`} data-term=${term} style="font-size:24px" x="650" y=${y + 29}>${answer}</text>`;
  return svg`${entry(46, 'loss', 'region', 'fibre of w', fibreWords[fibre.kind])}
    ${entry(132, 'loss', 'region', 'one-to-one?', yesNo(oneToOne))}
    ${entry(218, 'complexity', 'complexity', 'immersed at w?', yesNo(immersed))}
    <text class="soft" x="650" y="276">${rankWords}</text>`;
}

export const fibreWords = {point: 'a point', pair: 'a pair', curve: 'a curve', cross: 'a cross'} as const;

export const yesNo = (yes: boolean) => (yes ? 'yes' : 'no');

const clamped = (value: number) => Math.min(top, Math.max(-top, value));

/** A curve, broken where it leaves the picture. */
const inside = (values: Float64Array) => values.map(v => (Math.abs(v) > top ? Number.NaN : v));

function functionPanel(state: MapState, data: MapData, size: Size): SVGTemplateResult {
  const frame = functionFrames[size];
  const x = linear([-reach, reach], [frame.left, frame.right], [-1, 0, 1]);
  const y = linear([-top, top], [frame.bottom, frame.top], [-2, -1, 0, 1, 2]);
  const line = (values: Float64Array) => curve(data.xs, inside(values), x, y);
  const last = data.xs.length - 1;
  const labels: EndLabel[] = [
    {text: data.fibre.kind === 'point' ? 'w' : 'w, w′', hue: 'loss', term: 'region', y: y(clamped(data.values[last]))}
  ];
  const drawn = data.directions.map(({null: blind}, i) => {
    const [plus, minus] = data.neighbours[i];
    const weak = blind || i > 0;
    const [hue, term] = weak ? (['complexity', 'complexity'] as const) : (['data', 'data'] as const);
    const name = directionName(data, i);
    if (i === 0 || !blind || data.rank > 0)
      labels.push({text: blind ? `w ± ${name}` : `w + ${name}`, hue, term, y: y(clamped(plus[last]))});
    return svg`<g class=${hue} data-term=${term}><path class="curve thin ${weak ? 'dashed' : ''}" d=${line(plus) + line(minus)}></path></g>`;
  });
  return svg`${axisX(x, frame, 'x')}${axisY(y, frame, 'f')}
    <text class="label loss" data-term="region" x=${frame.right} y=${frame.top - 10} text-anchor="end">f(x) = ${formula(state, data)}</text>
    <g class="loss" data-term="region"><path class="curve" style="stroke-width:10" stroke-opacity=".3" d=${line(data.twinValues)}></path><path class="curve" d=${line(data.values)}></path></g>
    ${drawn}${endLabels(labels, frame.right + 10, size === 'wide' ? 23 : 17, frame.top, frame.bottom)}${verdict(data, size)}`;
}

export function draw(state: MapState, data: MapData, size: Size): readonly SVGTemplateResult[] {
  return [data.dimension === 2 ? planePanel(data) : graphPanel(state, data), functionPanel(state, data, size)];
}
