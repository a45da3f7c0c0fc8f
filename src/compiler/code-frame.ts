/** Characters of a line that are shown; of a longer one those around the place. */
const width = 120;

/** The lines around a place, with a mark under it, as Vite's overlay and a terminal show them. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n?|\n/);
  const start = column <= width ? 0 : column - width / 2;
  const frame: string[] = [];
  for (let n = Math.max(1, line - 2); n <= Math.min(lines.length, line + 2); n++) {
    frame.push(`${String(n).padEnd(4)}|  ${lines[n - 1].slice(start, start + width)}`);
    if (n === line) frame.push(`    |  ${' '.repeat(column - 1 - start)}^`);
  }
  return `${frame.join('\n')}\n`;
}
