/** What an SVG shows of each term: how many visible shapes and words stand under a mark of its own. */
export function visibleMarks(drawing: string): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const open: {readonly term: string | undefined}[] = [];
  const count = (term: string | undefined) => term && marks.set(term, (marks.get(term) ?? 0) + 1);
  for (const [, end, name, attributes, closed, words] of drawing
    .replace(/<!--.*?-->/gs, '')
    .matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g)) {
    const above = open.at(-1)?.term;
    if (words !== undefined) {
      if (words.trim() !== '') count(above);
    } else if (end) open.pop();
    else {
      const term = /\sdata-term="([^"]+)"/.exec(attributes)?.[1];
      if (term && above)
        throw new Error(`a mark of ${term} within one of ${above}: lit alone, it would be dimmed with it`);
      if (shows(name, attributes)) count(term ?? above);
      if (!closed) open.push({term: term ?? above});
    }
  }
  return marks;
}

function shows(name: string, attributes: string): boolean {
  if (/\sfill="transparent"/.test(attributes)) return false;
  if (name === 'path') return /\sd="M[^"]*[LHVCQAlhvcqa]/.test(attributes);
  return name === 'circle' || name === 'rect';
}
