// Runs one of the commands in this folder: Node 20 does not read TypeScript, Vite's own runner does.
import {runnerImport} from 'vite';

const {module} = await runnerImport('./src/compiler/kernels-plugin.ts');
await runnerImport(`./src/commands/${process.argv[2]}.ts`, {plugins: [module.kernels()]});
