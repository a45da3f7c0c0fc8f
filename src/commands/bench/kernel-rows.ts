import {kernels, type ProductOptions} from '../../compute';
import {type Loss, random, sampledDeepLinear, sampledSuperposition, superpositionSample} from '../../numerics';
import {medianDurations} from './durations';
import type {Measurement} from './measurement';
import type {Row} from './table';

/** Calls a figure stands for, so that it reads in milliseconds. */
const calls = 100;

/** Loss and gradient of the toy models, by engine; and dense products, beside what their arithmetic would take in cache. */
export const kernelRows: Measurement = async ({rounds, quick}) => {
  const wasm = kernels();
  if (!wasm) throw new Error('this host refuses WebAssembly with SIMD');
  const blocks = rounds * (quick ? 3 : 7);

  const data = superpositionSample(1000, 6, random(1));
  const [generic, written, inWasm] = medianDurations(
    [
      gradientOf(sampledSuperposition(data, {features: 6, specialised: false})),
      gradientOf(sampledSuperposition(data, {features: 6})),
      gradientOf(wasm.sampledSuperposition(data, {features: 6}))
    ],
    blocks
  ).map(duration => duration * calls);
  const floor = generic;
  const rows: Row[] = [
    {
      name: '100 TMS gradients, n = 1000: WASM, beside generic TypeScript',
      unit: 'ms',
      ours: inWasm,
      floor,
      ratioBudget: 1 / 4
    },
    {name: '100 TMS gradients: specialised TypeScript, beside generic', unit: 'ms', ours: written, floor}
  ];

  // At least 45 % of the speed in cache.
  const [peak, ...products] = [inCache, ...Object.values(productsOf)].map(dense);
  const [inCacheDuration, ...durations] = medianDurations([peak.run, ...products.map(({run}) => run)], blocks);
  for (const [i, name] of Object.keys(productsOf).entries()) {
    const ideal = (inCacheDuration * products[i].work) / peak.work;
    rows.push({
      name: `products of ${name}, beside the speed of 128³`,
      unit: 'ms',
      ours: durations[i],
      floor: ideal,
      ratioBudget: 2.2
    });
  }

  const u = random(2);
  const normals = (length: number) => Float64Array.from({length}, () => u.normal());
  const inputs = normals(1000 * widths[0]);
  const outputs = normals(1000 * widths[widths.length - 1]);
  const statistics = gradientOf(sampledDeepLinear(widths, inputs, outputs));
  const [byStatistics, bySamples] = medianDurations(
    [statistics, dense(productsOf['a deep linear network']).run],
    blocks
  );
  rows.push({
    name: 'deep linear gradient by sufficient statistics, beside the WASM products of n = 1000',
    unit: 'ms',
    ours: byStatistics,
    floor: bySamples,
    ratioBudget: 1
  });
  return rows;
};

function gradientOf(loss: Loss): () => void {
  const u = random(3);
  const w = Float64Array.from({length: loss.dimension}, () => u.normal() / 2);
  const out = new Float64Array(loss.dimension);
  return () => void loss.valueAndGradient!(w, out);
}

interface Product extends ProductOptions {
  readonly rows: number;
  readonly depth: number;
  readonly columns: number;
}

const widths = [20, 30, 40, 30, 20, 10];

const inCache: Product[] = [{rows: 128, depth: 128, columns: 128}];

/** The products of one step of full-batch training. */
const productsOf: Readonly<Record<string, Product[]>> = {
  // p = 67, width 128, half of the pairs: forward, back to the hidden layer, the weights' gradient.
  'modular addition': [
    {rows: 2244, depth: 128, columns: 67, transposeB: true},
    {rows: 2244, depth: 67, columns: 128},
    {rows: 67, depth: 2244, columns: 128, transposeA: true}
  ],
  'a deep linear network': widths.slice(1).flatMap((to, s) => {
    const from = widths[s];
    const gradient: Product = {rows: to, depth: 1000, columns: from, transposeA: true};
    const back: Product = {rows: 1000, depth: to, columns: from};
    return [{rows: 1000, depth: from, columns: to, transposeB: true}, gradient, ...(s > 0 ? [back] : [])];
  })
};

/** These products in WebAssembly, and their multiplications. */
function dense(products: readonly Product[]): {run(): void; work: number} {
  const runs = products.map(({rows, depth, columns, ...options}) => {
    const {matrices, multiply} = kernels()!.workspace({
      a: options.transposeA ? [depth, rows] : [rows, depth],
      b: options.transposeB ? [columns, depth] : [depth, columns],
      out: [rows, columns]
    });
    const u = random(4);
    for (const {data} of [matrices.a, matrices.b]) for (let i = 0; i < data.length; i += 1) data[i] = u.normal();
    return () => multiply(matrices.out, matrices.a, matrices.b, options);
  });
  return {
    run() {
      for (const run of runs) run();
    },
    work: products.reduce((sum, {rows, depth, columns}) => sum + rows * depth * columns, 0)
  };
}
