// Runs a command of this folder by its name, or a TypeScript file by its path: Node 20 does not read TypeScript, Vite's own
// runner does.
import {runnerImport} from 'vite';

const {module} = await runnerImport('./src/compiler/kernels-plugin.ts');
const name = process.argv[2];
await runnerImport(name?.endsWith('.ts') ? `./${name}` : `./src/commands/${name}.ts`, {plugins: [module.kernels()]});
