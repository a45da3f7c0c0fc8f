/** AssemblyScript sources, compiled by the Vite plugin of src/compiler/kernels-plugin.ts. */
declare module '*?kernels' {
  /** The WebAssembly module, base64. */
  const base64: string;
  export default base64;
}
