import {html, type TemplateResult} from 'lit';
import {formatInteger, formatNumber, parseNumber} from './number-format';
import {
  type GuessParameter,
  type NumberParameter,
  type Parameter,
  type PointParameter,
  readParameter,
  type Value
} from './parameters';
import {sliderPosition, sliderValue} from './slider-scale';

/** A whole number with so few values is chosen from a list, not by a slider. */
const fewValues = 8;

/** Hands a changed value up: the figure forks from its script. */
export type Set = (value: Value) => void;

/** Says what is wrong with what stands in a field, or with undefined that nothing is. */
export type Refuse = (problem: string | undefined) => void;

/** Puts every field back to the value it stands for. */
export function dropDrafts(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input.typed, input.value')) {
    field.setCustomValidity('');
    field.value = field.defaultValue;
  }
}

/** A slider of whole numbers stops at each of them. */
const sliderTrack = (p: NumberParameter) =>
  p.kind === 'integer' && p.scale !== 'log' ? {length: p.max - p.min, step: '1'} : {length: 1000, step: 'any'};

/** One visible step an arrow, ten with Shift, a tenth with Alt; an integer moves by at least one. */
export function nudge(p: NumberParameter, value: number, event: KeyboardEvent): number | undefined {
  const sign = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1}[event.key];
  if (!sign) return undefined;
  const step = event.shiftKey ? 0.1 : event.altKey ? 0.001 : 0.01;
  const moved = sliderValue(p, sliderPosition(p, value) + sign * step);
  if (moved !== value) return moved;
  return p.kind === 'integer' ? Math.min(p.max, Math.max(p.min, value + sign)) : undefined;
}

export function writeNumber(p: NumberParameter, value: number): string {
  if (p.format) return p.format(value);
  if (p.kind === 'integer') return formatInteger(value);
  return formatNumber(value, p.scale === 'log' ? 2 : 3);
}

/** Wide enough for what the slider's values are written as, and no wider: a row has room for one more control. */
function fieldWidth(p: NumberParameter): string {
  const written = Array.from({length: 9}, (_, i) => writeNumber(p, sliderValue(p, (i + 0.5 * (i % 2)) / 8)));
  return `width:calc(${Math.max(...written.map(words => words.length))}ch + 0.6em)`;
}

function numberControl(name: string, p: NumberParameter, wanted: number, set: Set, refuse: Refuse): TemplateResult {
  const value = Math.min(p.max, wanted);
  const words = writeNumber(p, value);
  const track = sliderTrack(p);
  const place = sliderPosition(p, value) * track.length;
  const slide = (event: Event) => {
    const moved = sliderValue(p, Number((event.target as HTMLInputElement).value) / track.length);
    if (moved !== value) set(moved);
  };
  const commit = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const typed = parseNumber(field.value);
    const {problem, value: read} = readParameter(p, Number.isNaN(typed) ? field.value : String(typed));
    field.setCustomValidity(problem ?? '');
    if (read !== undefined) set(read);
    refuse(problem && `${p.label}: ${problem}`);
  };
  return html`<div class="control ${p.hue ?? ''}">
    <label for=${name}>${p.label}</label>
    <input id=${name} type="range" min="0" max=${track.length} step=${track.step} title=${p.about}
      aria-valuetext=${`${p.label} ${words}`}
      .value=${String(place)} value=${place.toFixed(1)}
      @input=${slide}
      @keydown=${(event: KeyboardEvent) => {
        const moved = nudge(p, value, event);
        if (moved === undefined) return;
        event.preventDefault();
        set(moved);
      }}>
    <input class="value" style=${fieldWidth(p)} aria-label=${`${p.label}, typed`} .value=${words} value=${words}
      autocomplete="off" spellcheck="false" @focus=${(event: Event) => (event.target as HTMLInputElement).select()} @change=${commit}>
  </div>`;
}

/** A guess is set number by number. */
function guessControl(name: string, p: GuessParameter, value: readonly number[], set: Set, refuse: Refuse) {
  const {places, start, min, max, scale, format, about, hue} = p;
  return places.map((label, i) => {
    const number: NumberParameter = {kind: 'number', label, about, min, max, scale, format, hue, default: min};
    const now = value.length > 0 ? value : start;
    const id = places.length > 1 ? `${name}-${i + 1}` : name;
    return numberControl(id, number, now[i], v => set(now.with(i, v as number)), refuse);
  });
}

/** A point is set number by number. */
function pointControl(name: string, p: PointParameter, value: readonly number[], set: Set, refuse: Refuse) {
  return p.places.map((label, i) => {
    const number: NumberParameter = {...p, kind: 'number', label, min: p.min[i], max: p.max[i], default: p.default[i]};
    return numberControl(`${name}-${i + 1}`, number, value[i], v => set(value.with(i, v as number)), refuse);
  });
}

function polynomialControl(name: string, p: Parameter, value: string, set: Set, refuse: Refuse): TemplateResult {
  const type = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const {problem} = readParameter(p, field.value);
    field.setCustomValidity(problem ?? '');
    if (problem === undefined) set(field.value);
    refuse(problem);
  };
  return html`<div class="control formula">
    <label for=${name}>${p.label}</label>
    <input id=${name} class="typed" .value=${value} value=${value} title=${p.about} maxlength="256"
      autocomplete="off" autocapitalize="off" spellcheck="false" @input=${type}>
  </div>`;
}

function choiceControl(
  p: Parameter,
  options: readonly string[],
  value: string,
  set: (option: string) => void,
  words = (option: string) => option
): TemplateResult {
  return html`<label class="control ${p.hue ?? ''}"><span>${p.label}</span>
    <select title=${p.about} .value=${value} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${options.map(option => html`<option value=${option} ?selected=${option === value}>${words(option)}</option>`)}</select></label>`;
}

/** The one native control for a parameter; every figure's controls come from its table. */
export function control(
  name: string,
  p: Parameter,
  value: Value,
  set: Set,
  refuse: Refuse
): TemplateResult | TemplateResult[] {
  switch (p.kind) {
    case 'number':
    case 'integer':
      if (p.kind === 'integer' && p.max - p.min < fewValues) {
        const values = Array.from({length: p.max - p.min + 1}, (_, i) => String(p.min + i));
        return choiceControl(p, values, String(value), text => set(Number(text)));
      }
      return numberControl(name, p, value as number, set, refuse);
    case 'polynomial':
      return polynomialControl(name, p, value as string, set, refuse);
    case 'boolean':
      return html`<button type="button" class="control toggle ${p.hue ?? ''}" title=${p.about} aria-pressed=${String(value) as 'true'}
        @click=${() => set(!value)}>${p.label}</button>`;
    case 'choice':
      return choiceControl(p, Object.keys(p.options), value as string, set, option => p.options[option]);
    case 'seed':
      return html`<div class="control"><button type="button" title=${p.about}
        @click=${() => set(((value as number) + 1) % 2 ** 32)}>${p.label}</button><span class="seed">seed ${value as number}</span></div>`;
    case 'point':
      return pointControl(name, p, value as readonly number[], set, refuse);
    case 'guess':
      return guessControl(name, p, value as readonly number[], set, refuse);
  }
}
