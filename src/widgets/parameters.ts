import type {Polynomial, PolynomialError} from '../numerics';
import type {Hue} from './theme';

interface Shared {
  /** What the control is called, a word or a symbol. */
  readonly label: string;
  /** One sentence for the documentation and for a screen reader. */
  readonly about: string;
  readonly hue?: Hue;
}
export interface NumberParameter extends Shared {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly scale?: 'linear' | 'log';
  /** How the value is written beside its slider. */
  readonly format?: (value: number) => string;
}
export interface ChoiceParameter extends Shared {
  readonly kind: 'choice';
  /** Value in the address → words on the control. */
  readonly options: Readonly<Record<string, string>>;
  readonly default: string;
}
export interface BooleanParameter extends Shared {
  readonly kind: 'boolean';
  readonly default: boolean;
}
export interface PolynomialParameter extends Shared {
  readonly kind: 'polynomial';
  /** The parser: it comes with the figures that read formulas. */
  readonly parse: (text: string) => Polynomial;
  readonly default: string;
  readonly maxVariables: number;
}
export interface SeedParameter extends Shared {
  readonly kind: 'seed';
  readonly default: number;
}
export interface PointParameter extends Shared {
  readonly kind: 'point';
  /** What each number of the point is called on its control. */
  readonly places: readonly [string, string];
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
  readonly default: readonly [number, number];
}
/** What somebody believes before being shown: one number, or several along an axis. It stays while the script goes on. */
export interface GuessParameter extends Shared {
  readonly kind: 'guess';
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  /** What each number of the guess is called on its control. */
  readonly places: readonly string[];
  /** Where the handles stand before there is a guess. */
  readonly start: readonly number[];
  /** No guess, until there is one. */
  readonly default: readonly [];
  readonly format?: (value: number) => string;
}
export type Parameter =
  | NumberParameter
  | ChoiceParameter
  | BooleanParameter
  | PolynomialParameter
  | SeedParameter
  | PointParameter
  | GuessParameter;

/** A figure's parameters by name (camelCase; the attribute is the same in kebab-case). */
export type ParameterTable = Readonly<Record<string, Parameter>>;

export type Value = number | string | boolean | readonly number[];

type ValueOf<P extends Parameter> = P['kind'] extends 'number' | 'integer' | 'seed'
  ? number
  : P['kind'] extends 'boolean'
    ? boolean
    : P['kind'] extends 'point'
      ? readonly [number, number]
      : P['kind'] extends 'guess'
        ? readonly number[]
        : string;

/** A figure's whole state: flat, serialisable, one value a parameter. */
export type State<T extends ParameterTable = ParameterTable> = {readonly [K in keyof T]: ValueOf<T[K]>};

/** What a text means as a value, or what is wrong with it and what is allowed; `position` says where, if that is known. */
export type Reading =
  | {readonly value: Value; readonly problem?: undefined; readonly position?: undefined}
  | {readonly problem: string; readonly position?: number; readonly value?: undefined};

export const attributeName = (parameter: string) => parameter.replace(/[A-Z]/g, letter => '-' + letter.toLowerCase());

export const defaultState = <T extends ParameterTable>(table: T) =>
  Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, parameter.default])) as State<T>;

const largestSeed = 2 ** 32 - 1;

function readNumber(text: string, min: number, max: number, whole: boolean): Reading {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const kind = whole ? 'a whole number' : 'a number';
  if (Number.isNaN(value) || (whole && !Number.isInteger(value) && Number.isFinite(value)))
    return {problem: `"${clip(text)}" is not ${kind} (allowed: ${min} to ${max})`};
  if (value < min || value > max) return {problem: `${clip(text)} is out of range (allowed: ${min} to ${max})`};
  return {value: value === 0 ? 0 : value};
}

function readPoint(parameter: PointParameter, text: string): Reading {
  const parts = text.split(',');
  if (parts.length !== 2) return {problem: `"${clip(text)}" is not a point (allowed: two numbers, as "0.5,-1")`};
  const readings = parts.map((part, i) => readNumber(part, parameter.min[i], parameter.max[i], false));
  const bad = readings.find(reading => reading.problem !== undefined);
  return bad ?? {value: readings.map(reading => (reading as {value: number}).value) as unknown as [number, number]};
}

function readGuess({min, max, places}: GuessParameter, text: string): Reading {
  const parts = text.trim() === '' ? [] : text.split(',');
  if (parts.length !== 0 && parts.length !== places.length)
    return {problem: `"${clip(text)}" is no guess (allowed: nothing, or ${numbersWanted(places.length)})`};
  const readings = parts.map(part => readNumber(part, min, max, false));
  const bad = readings.find(reading => reading.problem !== undefined);
  return bad ?? {value: readings.map(reading => (reading as {value: number}).value)};
}

const numbersWanted = (count: number) => (count === 1 ? 'one number' : `${count} numbers with commas between`);

function readPolynomial(parameter: PolynomialParameter, text: string): Reading {
  let polynomial: Polynomial;
  try {
    polynomial = parameter.parse(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {problem: error.message, position: (error as Partial<PolynomialError>).position};
  }
  const count = polynomial.variables.length;
  if (count === 0 || count > parameter.maxVariables)
    return {problem: `"${clip(text)}" has ${count} variables (allowed: 1 to ${parameter.maxVariables})`};
  return {value: text};
}

/** Reads what an author or a visitor wrote for one parameter; exact, nothing is repaired. */
export function readParameter(parameter: Parameter, text: string): Reading {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return readNumber(text, parameter.min, parameter.max, parameter.kind === 'integer');
    case 'seed':
      return readNumber(text, 0, largestSeed, true);
    case 'boolean':
      if (text === '' || text === 'true') return {value: true};
      if (text === 'false') return {value: false};
      return {problem: `"${clip(text)}" is not true or false (allowed: present, "true" or "false")`};
    case 'choice':
      if (Object.hasOwn(parameter.options, text)) return {value: text};
      return {problem: `"${clip(text)}" is not a choice (allowed: ${Object.keys(parameter.options).join(', ')})`};
    case 'polynomial':
      return readPolynomial(parameter, text);
    case 'point':
      return readPoint(parameter, text);
    case 'guess':
      return readGuess(parameter, text);
  }
}

/** The text that `readParameter` reads back as the same value. */
export const writeParameter = (value: Value) => (typeof value === 'object' ? value.join(',') : String(value));

/** Reads a text that nobody vouches for (an address): a number is moved into its range, anything else is left out. */
export function salvageParameter(parameter: Parameter, text: string): Value | undefined {
  const reading = readParameter(parameter, text);
  if (reading.problem === undefined) return reading.value;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || !('min' in parameter) || parameter.kind === 'point' || parameter.kind === 'guess')
    return undefined;
  const clamped = Math.min(parameter.max, Math.max(parameter.min, value));
  return parameter.kind === 'integer' ? Math.round(clamped) : clamped;
}

function clip(text: string) {
  return text.length > 60 ? text.slice(0, 57) + '…' : text;
}
