import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  impact: string;
  id: string;
  nodes: {html: string}[];
}
type Axe = {run(within: string, options: object): Promise<{violations: Violation[]}>};

/** What axe calls serious or critical within an element of a page, by all its rules or by some. */
export async function axeFaults(page: Page, within = 'html', rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([within, runOnly]) => {
      const {axe} = window as unknown as {axe: Axe};
      const {violations} = await axe.run(within, {resultTypes: ['violations'], ...(runOnly && {runOnly})});
      return violations
        .filter(({impact}) => impact === 'serious' || impact === 'critical')
        .map(({id, nodes}) => `${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
    },
    [within, rules] as const
  );
}
