/** A curve through the origin: f, and its branches by a parameter t ≠ 0, but for those that are an axis. */
export interface Curve {
  readonly f: string;
  readonly name: string;
  readonly branches: readonly ((t: number) => readonly [x: number, y: number])[];
}

export const curves = {
  lines: {f: 'x*y*(x+y)', name: 'three lines', branches: [t => [t, -t]]},
  cusp: {f: 'y^2-x^3', name: 'cusp', branches: [t => [t ** 2, t ** 3]]},
  crossing: {f: 'x^2-y^2', name: 'two lines', branches: [t => [t, t], t => [t, -t]]},
  tacnode: {f: 'y^2-x^4', name: 'tacnode', branches: [t => [t, t ** 2], t => [t, -(t ** 2)]]}
} as const satisfies Readonly<Record<string, Curve>>;

export type CurveName = keyof typeof curves;
