/** One line of the report: a figure of ours beside its floor and its budget. */
export interface Row {
  readonly name: string;
  readonly unit?: 'ms' | 's' | 'kB' | 'MB' | '%' | '';
  readonly ours: number;
  readonly floor?: number;
  /** Largest value allowed. */
  readonly budget?: number;
  /** Largest ratio to the floor allowed. */
  readonly ratioBudget?: number;
}

/** Rows as a Markdown table; a figure that could not be measured shows as –, and is over. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(row => {
    const ratio = row.floor === undefined ? Number.NaN : row.ours / row.floor;
    const budget = row.ratioBudget === undefined ? show(row.budget, row.unit) : `${row.ratioBudget} × floor`;
    const cells = [
      row.name,
      show(row.ours, row.unit),
      show(row.floor, row.unit),
      show(ratio),
      budget,
      verdict(row, ratio)
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| figure | ours | floor | ratio | budget | |', '|---|--:|--:|--:|--:|---|', ...lines].join('\n');
}

function verdict({ours, budget, ratioBudget}: Row, ratio: number): string {
  if (budget === undefined && ratioBudget === undefined) return '';
  const kept = ours <= (budget ?? Number.POSITIVE_INFINITY) && (ratioBudget === undefined || ratio <= ratioBudget);
  return kept ? 'ok' : 'over';
}

function show(value: number | undefined, unit = ''): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const tiny = value !== 0 && Math.abs(value) < 0.01;
  const digits = tiny
    ? value.toExponential(1)
    : value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
  return unit ? `${tiny ? digits : String(Number(digits))} ${unit}` : tiny ? digits : String(Number(digits));
}
