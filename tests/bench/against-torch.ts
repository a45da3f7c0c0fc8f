/**
 * `node src/commands/run.js tests/bench/against-torch.ts`: SGLD steps beside those of PyTorch on one thread, block by
 * block in turning order. Needs PyTorch for the `python3` of PYTHON, or of /usr/bin: Debian's package is python3-torch.
 */
import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {median} from '../../src/commands/bench/quantile';
import {kernels} from '../../src/compute';
import {
  type Loss,
  random,
  sampledDeepLinear,
  sampledSuperposition,
  sgld,
  superpositionSample
} from '../../src/numerics';

const rounds = 15;
const widths = [20, 30, 40, 30, 20, 10];

/** What is measured, how often our step must fit into theirs, and how many of each make a block. */
interface Comparison {
  readonly name: string;
  readonly peer: 'superposition' | 'deepLinear';
  readonly loss: Loss;
  readonly goal: number;
}

const data = superpositionSample(1000, 6, random(1));
const u = random(2);
const normals = (length: number) => Float64Array.from({length}, () => u.normal());
const comparisons: Comparison[] = [
  {name: 'TMS, WASM', peer: 'superposition', loss: kernels()!.sampledSuperposition(data, {features: 6}), goal: 15},
  {
    name: 'TMS, TypeScript specialised',
    peer: 'superposition',
    loss: sampledSuperposition(data, {features: 6}),
    goal: 4
  },
  {
    name: 'TMS, TypeScript generic',
    peer: 'superposition',
    loss: sampledSuperposition(data, {features: 6, specialised: false}),
    goal: 0
  },
  {
    name: 'deep linear, sufficient statistics',
    peer: 'deepLinear',
    loss: sampledDeepLinear(widths, normals(20_000), normals(10_000)),
    goal: 2
  }
];

const python = spawn(process.env.PYTHON ?? '/usr/bin/python3', ['tests/bench/torch-steps.py'], {
  stdio: ['pipe', 'pipe', 'inherit'],
  env: {...process.env, OMP_NUM_THREADS: '1'}
});
const answers = createInterface({input: python.stdout})[Symbol.asyncIterator]();

/** Seconds of a step of theirs. */
async function theirs(peer: string, steps: number): Promise<number> {
  python.stdin.write(`${peer} ${steps}\n`);
  const {value, done} = await answers.next();
  if (done) throw new Error('PyTorch has stopped');
  return Number(value);
}

/** Seconds of a step of ours. */
function stepper({loss}: Comparison): (steps: number) => number {
  const start = normals(loss.dimension).map(value => value / 4);
  const chain = sgld(loss, start, {lr: 1e-4, nbeta: 100, localization: 1, seed: 3});
  return steps => {
    const began = performance.now();
    for (let t = 0; t < steps; t += 1) chain.step();
    return (performance.now() - began) / 1000 / steps;
  };
}

/** Steps that last about 50 ms. */
const blockOf = (seconds: number) => Math.max(1, Math.ceil(0.05 / seconds));

console.log(
  '| SGLD step, full batch, n = 1000 | ours | PyTorch, 1 thread | ratio | goal | |\n|---|--:|--:|--:|--:|---|'
);
for (const comparison of comparisons) {
  const step = stepper(comparison);
  // Warms both up, so that a block is as long as meant.
  const [ourBlock, theirBlock] = [blockOf(step(200) && step(500)), blockOf(await theirs(comparison.peer, 200))];
  const ours: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2) ours.push(step(ourBlock));
    peers.push(await theirs(comparison.peer, theirBlock));
    if (round % 2 === 0) ours.push(step(ourBlock));
  }
  const ratio = median(peers) / median(ours);
  const micro = (seconds: number) => `${(seconds * 1e6).toFixed(1)} µs`;
  const verdict = comparison.goal === 0 ? '' : ratio >= comparison.goal ? 'ok' : 'under';
  console.log(
    `| ${comparison.name} | ${micro(median(ours))} | ${micro(median(peers))} | ${ratio.toFixed(1)} | ${comparison.goal || '–'} | ${verdict} |`
  );
}
python.stdin.end();
