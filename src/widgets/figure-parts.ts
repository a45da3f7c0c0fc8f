import {html, nothing, type TemplateResult} from 'lit';
import type {NumberTable, Panel, Preset, Readout, Size} from './figure-definition';
import {formatNumber} from './number-format';
import type {Shared} from './share';

/**
 * One picture. Its place on the page is fixed by its proportions in both sizes, whichever is drawn. The box around it makes
 * the drawing a layout of its own: a label that moves in it lays out nothing else.
 */
export function panelPicture(panel: Panel, size: Size, drawing: unknown): TemplateResult {
  const [width, height] = panel[size];
  const place = `--wide:${panel.wide.join('/')};--narrow:${panel.narrow.join('/')}`;
  return html`<div class="panel" style=${place}><svg data-panel=${panel.name} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${panel.label}>${drawing}</svg></div>`;
}

export function presetChoice(presets: readonly Preset[] | undefined, choose: (preset: Preset) => void) {
  if (!presets) return nothing;
  const changed = (event: Event) => {
    const preset = presets[Number((event.target as HTMLSelectElement).value)];
    if (preset) choose(preset);
  };
  return html`<select class="presets" aria-label="Examples" title="Examples" .value=${'-1'} @change=${changed}>
    <option value="-1" hidden>Examples</option>${presets.map((preset, i) => html`<option value=${i}>${preset.label}</option>`)}</select>`;
}

/**
 * A number that changes while it is watched gets a place of its own, as wide as its digits and no less than four: its
 * neighbours stand still, and a drag lays out nothing but the place.
 */
const placeOf = (value: string) =>
  /^[−\d.,×⁻⁰¹²³⁴-⁹]+$/.test(value) ? `width:${Math.max(4, value.length)}ch` : undefined;

const matrixOf = (rows: readonly (readonly string[])[]) =>
  html`<span class="matrix" style=${`--columns:${rows[0].length}`}>${rows.flat().map(entry => html`<b>${entry}</b>`)}</span>`;

export function readouts(list: readonly Readout[] = []) {
  return list.map(({label, value, matrix, hue, pill, why}) => {
    const place = placeOf(value);
    return html`<output class="readout ${hue ?? ''}" title=${why ?? nothing}>
      <span class="label">${label}</span> ${matrix ? matrixOf(matrix) : html`<b class=${place ? 'place' : nothing} style=${place ?? nothing}>${value}</b>`}${pill ? html` <span class="pill">${pill}</span>` : nothing}</output>`;
  });
}

/** What the buttons at the foot of a figure do. */
export interface FootActions {
  reset(): void;
  share(): void;
  goTo(step: number): void;
}

/** Reset and share, once there is something to reset or share; a dot a step. */
export function footButtons(
  {steps, step, forked, shared}: {steps: number; step: number; forked: boolean; shared: Shared | undefined},
  actions: FootActions
): TemplateResult {
  const dot = (i: number) => html`<button type="button" class="dot" aria-label=${`Step ${i} of ${steps}`}
    aria-current=${i === step ? 'step' : nothing} @click=${() => actions.goTo(i)}></button>`;
  return html`<div class="steps"><span class="forks">
    <button type="button" class="fork" ?disabled=${!forked} title="Back to the talk's own values" @click=${actions.reset}>Reset</button>
    ${
      shared instanceof URL
        ? html`<input class="fork link" readonly aria-label="Link to what the figure shows now" .value=${shared.href}>`
        : html`<button type="button" class="fork" ?disabled=${!forked} title="Copies a link to what the figure shows now" @click=${actions.share}>${shared ? 'Copied' : 'Share'}</button>`
    }</span>
    ${steps === 0 ? nothing : Array.from({length: steps + 1}, (_, i) => dot(i))}
  </div>`;
}

const cell = (value: string | number) => (typeof value === 'number' ? formatNumber(value, 4) : value);

/** The table as a file other programs read; numbers in full. */
export function csv({columns, rows}: NumberTable): string {
  const quote = (value: string | number) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
  return [columns, ...rows].map(row => row.map(quote).join(',')).join('\r\n') + '\r\n';
}

/** The figure's numbers, written only while they are open. */
export function numbers(name: string, table: NumberTable | undefined, toggle: (open: boolean) => void): TemplateResult {
  return html`<details class="numbers" @toggle=${(event: Event) => toggle((event.target as HTMLDetailsElement).open)}>
    <summary>Numbers</summary>
    ${
      table === undefined
        ? nothing
        : html`<div class="table" tabindex="0" role="region" aria-label="Numbers"><table>
      <thead><tr>${table.columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${table.rows.map(row => html`<tr>${row.map(value => html`<td>${cell(value)}</td>`)}</tr>`)}</tbody></table></div>
      <a download=${`${name}.csv`} href=${`data:text/csv;charset=utf-8,${encodeURIComponent(csv(table))}`}>CSV</a>`
    }
  </details>`;
}
