// Runs one of the commands in this folder: Node 20 does not read TypeScript, Vite's own runner does.
import {runnerImport} from 'vite';

await runnerImport(`./src/commands/${process.argv[2]}.ts`);
