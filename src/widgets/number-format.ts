const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An exponent as superscript digits: −3 → ⁻³. */
export const superscript = (exponent: number | string) =>
  String(exponent)
    .replace('-', '⁻')
    .replace(/\d/g, digit => superscripts[Number(digit)]);

/** Thousands in groups, and a true minus sign; `toLocaleString` takes 0.1 ms a number. */
function grouped(value: number): string {
  const [whole, fraction] = String(value).replace('-', '−').split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/**
 * How figures write numbers: `digits` significant digits, without trailing zeros; a true minus sign; plainly from 0.001 to
 * 99,999, beyond with a power of ten: 3.2×10⁻⁴, 10⁹.
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'undefined' : value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return grouped(Number(value.toPrecision(digits)));
  const [mantissa, exponent] = size
    .toExponential(digits - 1)
    .split('e')
    .map(Number);
  return `${value < 0 ? '−' : ''}${mantissa === 1 ? '' : `${mantissa}×`}10${superscript(exponent)}`;
}

export const formatInteger = (value: number) => grouped(Math.round(value));

/** A polynomial as one writes it by hand: x^2*y^4 → x²y⁴. */
export const formatFormula = (text: string) =>
  text
    .replace(/\^(\d+)/g, (_, exponent) => superscript(exponent))
    .replace(/(\d)\s*\*\s*(?=\d)/g, '$1·')
    .replace(/\s*\*\s*/g, '')
    .replace(/-/g, '−');

/**
 * Reads back what the functions above write, and what people type: 1e-4, 10^-4, 3.2×10⁻⁴, 3,981, 0,5, 1/4, ¼. NaN if it
 * is no number.
 */
export function parseNumber(text: string): number {
  if (/\d\s*[¼-¾⅐-⅞]/.test(text)) return Number.NaN;
  const plain = text
    .replace(/[¼-¾⅐-⅞]/g, glyph => glyph.normalize('NFKC'))
    .replace(/[−\s]/g, sign => (sign === '−' ? '-' : ''));
  const [above, below, ...more] = plain.split(/[/⁄]/).map(parseDecimal);
  if (below === undefined) return above;
  return below === 0 || more.length > 0 ? Number.NaN : above / below;
}

function parseDecimal(text: string): number {
  const grouped = /^[+-]?[1-9]\d{0,2}(,\d{3})+(?![\d,])/.test(text);
  const digits = grouped ? text.replaceAll(',', '') : text.includes('.') ? text : text.replace(',', '.');
  const plain = digits.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => String(superscripts.indexOf(digit))).replace('⁻', '-');
  const power = /^([+-]?)(?:(\d*\.?\d+)[×*])?10\^?(-?\d+)$/.exec(plain);
  if (power && (plain.includes('^') || plain !== digits)) return Number(`${power[1]}${power[2] ?? '1'}e${power[3]}`);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN;
}
