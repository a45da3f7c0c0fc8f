import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {expect, it} from 'vitest';

const readme = readFileSync('README.md', 'utf8');

it('the lines of "Use the numerics" print what their comments say', () => {
  const [, code] = readme.match(/## Use the numerics[\s\S]*?```ts\n([\s\S]*?)```/)!;
  const printed = [...code.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
  expect(code.split('\n').filter(line => line !== '').length).toBeLessThanOrEqual(10);
  expect(printed.length).toBe(3);
  mkdirSync('.cache/readme', {recursive: true});
  writeFileSync('.cache/readme/example.ts', code.replace("'./src/numerics'", "'../../src/numerics'"));
  const output = execFileSync(process.execPath, ['src/commands/run.js', '.cache/readme/example.ts'], {
    encoding: 'utf8'
  });
  expect(output.trimEnd().split('\n')).toEqual(printed);
});
