import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {compileKernels} from '../../src/compiler/kernels-plugin';

let root: string;
const at = (path: string) => join(root, path);
const places = () => ({root, cache: at('.cache/kernels')});
const write = (sum: string) =>
  writeFileSync(at('kernels/sum.ts'), `export function sum(a: f64, b: f64): f64 { return ${sum}; }\n`);

/** What the compiled module makes of 2 and 5. */
const result = (file: string) => {
  const memory = new WebAssembly.Memory({initial: 1});
  const {exports} = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {env: {memory}});
  return (exports.sum as (a: number, b: number) => number)(2, 5);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kernels-'));
  mkdirSync(at('kernels'));
  symlinkSync(resolve('node_modules'), at('node_modules'), 'dir');
  writeFileSync(at('kernels/index.ts'), "export {sum} from './sum';\n");
});
afterAll(() => rmSync(root, {recursive: true}));

it('compiles when first asked, two at once to the same whole file, and then keeps it', async () => {
  write('a + b');
  const both = await Promise.all([1, 2].map(() => compileKernels(at('kernels/index.ts'), places())));
  expect(both[0]).toBe(both[1]);
  expect(result(both[0])).toBe(7);
  // No folder of a compilation is left.
  expect(readdirSync(at('.cache/kernels'))).toHaveLength(1);
  writeFileSync(both[0], 'kept');
  expect(await compileKernels(at('kernels/index.ts'), places())).toBe(both[0]);
  expect(readFileSync(both[0], 'utf8')).toBe('kept');
});

it('compiles anew when any source has changed, and says where a mistake is', async () => {
  write('a + missing');
  const report = await compileKernels(at('kernels/index.ts'), places()).catch(error => error.message);
  expect(report).toContain('the kernels do not compile:');
  expect(report).toContain("Cannot find name 'missing'");
  expect(report).toMatch(/sum\.ts.*\(1,/);
  expect(readdirSync(at('.cache/kernels'))).toHaveLength(1);
});

it('the entry in src gives WebAssembly that only asks for memory', async () => {
  const entry = 'src/compute/kernels/assembly/index.ts';
  const module = new WebAssembly.Module(
    readFileSync(await compileKernels(entry, {root: '.', cache: '.cache/kernels'}))
  );
  expect(WebAssembly.Module.imports(module)).toEqual([{module: 'env', name: 'memory', kind: 'memory'}]);
});
