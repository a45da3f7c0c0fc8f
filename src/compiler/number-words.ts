const spec = /^(,?)(?:\.(\d{1,2}))?([feg%d]?)$/;

/** What may follow the `|` of a computed number. */
export const formats = ['.3f', '.2e', ',.0f', '.3g', '.1%', ',d'];

export const isFormat = (format: string) => spec.test(format);

/** A number as a slide prints it: true minus sign, `×10` with a superscript, thousands by commas, as figures write them. */
export function writeNumber(value: number, format = ''): string {
  const [, , digits, type] = spec.exec(format)!;
  const places = digits === undefined ? undefined : Number(digits);
  const text = write(Math.abs(value), type, places);
  const grouped = text.replace(/^\d+/, whole => whole.replace(/\B(?=(?:\d{3})+$)/g, ','));
  return (value < 0 && /[1-9]/.test(text) ? '−' : '') + grouped;
}

function write(size: number, type: string, places: number | undefined) {
  switch (type) {
    case 'f':
      return size.toFixed(places ?? 6);
    case 'd':
      return Math.round(size).toFixed(0);
    case '%':
      return `${(size * 100).toFixed(places ?? 0)}%`;
    case 'e':
      return scientific(size.toExponential(places));
    case 'g':
      return scientific(Number(size.toPrecision(places ?? 6)).toString());
    default:
      return scientific(places === undefined ? Number(size.toPrecision(12)).toString() : size.toFixed(places));
  }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** JavaScript's 3.2e-4 → 3.2×10⁻⁴. */
const scientific = (text: string) =>
  text.replace(
    /e([+-])(\d+)$/,
    (_, sign, digits) =>
      `×10${sign === '-' ? '⁻' : ''}${[...digits].map(digit => superscripts[Number(digit)]).join('')}`
  );
