/** The lines around a place, with a mark under it, as Vite's overlay shows them. */
export function codeFrame(text: string, line: number, column: number): string {
  const lines = text.split('\n');
  const first = Math.max(1, line - 2);
  const frame: string[] = [];
  for (let n = first; n <= Math.min(lines.length, line + 2); n++) {
    const shown = lines[n - 1].slice(0, 200);
    frame.push(`${String(n).padEnd(4)}|  ${shown}`);
    if (n === line) frame.push(`    |  ${' '.repeat(Math.min(column - 1, 200))}^`);
  }
  return `${frame.join('\n')}\n`;
}
