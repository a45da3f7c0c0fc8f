import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import type {Plugin} from 'vite';

const run = promisify(execFile);

/** How AssemblyScript compiles: no allocator, no checks, memory of the caller's. */
const options = '-O3 --enable simd --runtime stub --noAssert --importMemory --use abort='.split(' ');

interface Places {
  /** Folder of node_modules. */
  readonly root: string;
  /** Folder of the compiled files, one a state of the sources. */
  readonly cache: string;
}

const placesIn = (root: string): Places => ({root, cache: join(root, '.cache/kernels')});

const ownEntry = 'src/compute/kernels/assembly/index.ts';

/** What is being compiled in this process, by file. */
const compiling = new Map<string, Promise<string>>();

/**
 * The Vite plugin of the kernels: `import bytes from './assembly/index.ts?kernels'` is the WebAssembly module of those
 * AssemblyScript sources, in base64. Compiled when first asked for, then kept in .cache/kernels.
 */
export function kernels(): Plugin {
  let root = process.cwd();
  return {
    name: 'kernels',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      const entry = join(root, ownEntry);
      // A build will ask for them: they compile beside the talk. What is wrong with them is told when they are loaded.
      if (config.command === 'build' && existsSync(entry)) compileKernels(entry, placesIn(root)).catch(() => {});
    },
    load: {
      filter: {id: /\?kernels$/},
      async handler(id) {
        const entry = id.slice(0, id.lastIndexOf('?'));
        for (const source of sourcesBeside(entry)) this.addWatchFile(source);
        const file = await compileKernels(entry, placesIn(root));
        return {code: `export default ${JSON.stringify(readFileSync(file, 'base64'))};`, map: null};
      }
    }
  };
}

/**
 * Compiles AssemblyScript to WebAssembly, unless it has been.
 *
 * @param entry path of its index.ts; every .ts beside it counts as a source
 * @returns path of the module, named by the hash of its sources, the compiler's version and its options
 * @throws Error with the compiler's report, which has file, line and column
 */
export async function compileKernels(entry: string, {root, cache}: Places): Promise<string> {
  const compiler = join(root, 'node_modules/assemblyscript');
  const hash = createHash('sha256')
    .update(readFileSync(join(compiler, 'package.json')))
    .update(options.join(' '));
  for (const source of sourcesBeside(entry))
    hash.update(source.slice(dirname(entry).length)).update(readFileSync(source));
  const file = join(cache, `${hash.digest('hex').slice(0, 16)}.wasm`);
  if (existsSync(file)) return file;
  const running = compiling.get(file) ?? compileTo(file, entry, {root, cache}).finally(() => compiling.delete(file));
  compiling.set(file, running);
  return running;
}

async function compileTo(file: string, entry: string, {root, cache}: Places): Promise<string> {
  const compiler = join(root, 'node_modules/assemblyscript');
  // Written elsewhere and moved: whoever compiles beside us moves the same bytes, and nobody reads half a file.
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'compiling-'));
  try {
    const outFile = join(folder, 'kernels.wasm');
    // A process of its own gives back the compiler's memory, and leaves this one free to answer.
    await run(process.execPath, [join(compiler, 'bin/asc.js'), entry, '--outFile', outFile, ...options]);
    renameSync(outFile, file);
  } catch (error) {
    throw new Error(`the kernels do not compile:\n${(error as {stderr?: string}).stderr || error}`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  return file;
}

function sourcesBeside(entry: string): string[] {
  const folder = dirname(entry);
  const names = readdirSync(folder).filter(name => name.endsWith('.ts'));
  return names.sort().map(name => join(folder, name));
}
