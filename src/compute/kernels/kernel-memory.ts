/** The functions of ./assembly; an address is a byte's place in memory. */
export interface KernelFunctions {
  superpositionGradient(
    data: number,
    stride: number,
    features: number,
    weights: number,
    gradient: number,
    blockSums: number
  ): number;
  productRoom(): number;
  product(
    c: number,
    a: number,
    b: number,
    rows: number,
    depth: number,
    columns: number,
    aRow: number,
    aColumn: number,
    bRow: number,
    bColumn: number,
    accumulate: number,
    room: number
  ): void;
}

export interface KernelMemory {
  readonly functions: KernelFunctions;
  readonly buffer: ArrayBuffer;
  /** The address of each part, in their order; a multiple of 16. */
  readonly addresses: readonly number[];
}

/** Bytes of a page of WebAssembly's memory. */
const page = 65536;

/**
 * An instance of the kernels whose memory holds parts of these sizes in bytes, all zero. It never grows, so that views on it
 * stay valid.
 *
 * @throws RangeError if the host has no such memory
 */
export function kernelMemory(module: WebAssembly.Module, ...sizes: readonly number[]): KernelMemory {
  let end = 0;
  const addresses = sizes.map(size => {
    const address = end;
    end = address + 16 * Math.ceil(size / 16);
    return address;
  });
  const pages = Math.max(1, Math.ceil(end / page));
  if (pages > page) throw new RangeError(`the kernels' memory must be at most 4 GiB, got ${end} bytes`);
  const memory = new WebAssembly.Memory({initial: pages, maximum: pages});
  const {exports} = new WebAssembly.Instance(module, {env: {memory}});
  return {functions: exports as unknown as KernelFunctions, buffer: memory.buffer, addresses};
}
