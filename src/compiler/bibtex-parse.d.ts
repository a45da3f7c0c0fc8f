declare module 'bibtex-parse' {
  interface Field {
    readonly name: string;
    readonly value: string | number | readonly Field[] | null;
    readonly datatype: 'braced' | 'quoted' | 'number' | 'identifier' | 'concatinate' | 'null';
  }
  type Item =
    | {
        readonly itemtype: 'entry';
        readonly type: string;
        readonly key: string | null;
        readonly fields: readonly Field[];
        readonly raw: string;
      }
    | {readonly itemtype: 'string' | 'comment' | 'preamble'};
  const bibtex: {parse(text: string, options?: {number: 'string'}): readonly Item[]};
  export default bibtex;
}
