declare module 'subset-font' {
  /** The part of a font that sets these characters. */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {targetFormat: 'woff2'; noHinting: boolean}
  ): Promise<Buffer>;
}
