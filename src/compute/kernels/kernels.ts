/// <reference path="./kernels-source.d.ts" />
import type {SampledSuperposition, SuperpositionShape} from '../../numerics';
import base64 from './assembly/index.ts?kernels';
import {kernelMemory} from './kernel-memory';
import {superpositionKernel} from './superposition-kernel';
import {wasmWorkspace} from './wasm-workspace';
import type {Shapes, Workspace} from './workspace';

/** The inner loops of the experiments, by one engine. */
export interface Kernels {
  /** WebAssembly with SIMD in f32, or TypeScript in f64. */
  readonly engine: 'wasm' | 'typescript';
  /** As the function of that name in numerics; parameters and results are f64 with both engines. */
  sampledSuperposition(data: ArrayLike<number>, shape: SuperpositionShape): SampledSuperposition;
  /** Room for matrices of these shapes, all zero, and products of them. */
  workspace<Name extends string>(shapes: Shapes<Name>): Workspace<Name>;
}

let here: {readonly kernels: Kernels | undefined} | undefined;

/**
 * The kernels in WebAssembly, where the host has SIMD and lets code be compiled: a page's policy can forbid that. Elsewhere
 * undefined: `kernels() ?? referenceKernels()` has the same interface everywhere.
 *
 * Each loss and each workspace has a memory of its own, of the size it needs, which goes when they do.
 *
 * @param host where WebAssembly is looked for
 */
export function kernels(host: {readonly WebAssembly?: typeof WebAssembly} = globalThis): Kernels | undefined {
  if (host !== globalThis) return kernelsOf(host.WebAssembly);
  here ??= {kernels: kernelsOf(host.WebAssembly)};
  return here.kernels;
}

function kernelsOf(wasm: typeof WebAssembly | undefined): Kernels | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    // The module's own instructions are the best question about SIMD.
    if (!wasm?.validate(bytes)) return undefined;
    const module = new wasm.Module(bytes);
    // A first instance, to see that the host grants one.
    const {functions} = kernelMemory(module);
    const room = functions.productRoom();
    return {
      engine: 'wasm',
      sampledSuperposition: (data, shape) => superpositionKernel(module, data, shape),
      workspace: shapes => wasmWorkspace(module, room, shapes)
    };
  } catch {
    return undefined;
  }
}
