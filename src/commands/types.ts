/** `npm run types`: checks every room with its own tsconfig, so that a wrong reach (numerics → DOM) is a type error. */
import {execFile} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {promisify} from 'node:util';

const run = promisify(execFile);
const rooms = readdirSync('src').map(room => `src/${room}/tsconfig.json`);

const checks = [...rooms, 'tests/tsconfig.json'].filter(existsSync).map(project =>
  run('node_modules/.bin/tsc', ['--noEmit', '-p', project]).catch(error => {
    process.exitCode = 1;
    return error;
  })
);
for (const {stdout} of await Promise.all(checks)) process.stdout.write(stdout);
