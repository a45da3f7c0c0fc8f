import {
  attributeName,
  defaultState,
  type ParameterTable,
  readParameter,
  type State,
  salvageParameter,
  type Value,
  writeParameter
} from './parameters';

/** What a step changes, as the author wrote it: parameter name → text; `term` lights a term while the step is shown. */
export type Step = Readonly<Record<string, string>>;

/** The script as the build wrote it; what is no list of steps is none. */
export function readSteps(text: string | null): readonly Step[] {
  try {
    const steps: unknown = JSON.parse(text ?? '[]');
    if (Array.isArray(steps) && steps.every(step => typeof step === 'object' && step !== null)) return steps;
  } catch {
    // An attribute on somebody else's page; the figure goes on without steps.
  }
  return [];
}

/** What the visitor changed, on top of the script. */
export type Changes = Readonly<Record<string, Value>>;

/** The guesses among the changes: they stay when the script goes on, so that guess and truth can be seen together. */
export const guessesIn = (table: ParameterTable, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => table[name]?.kind === 'guess'));

export const withoutGuesses = (table: ParameterTable, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name]) => table[name]?.kind !== 'guess'));

/** Whether a step asks, or answers what was asked: a guess says nothing about any other. */
export function showsGuess(steps: readonly Step[], step: number): boolean {
  const first = steps.findIndex(({ask}) => ask !== undefined);
  if (first < 0) return true;
  return step === 0 ? steps[first].ask === 'false' : steps[step - 1].ask !== undefined;
}

/** Whether the changes leave the script; a guess does not. */
export const leavesScript = (table: ParameterTable, changes: Changes) =>
  Object.keys(changes).some(name => table[name]?.kind !== 'guess');

/** A value that a figure cannot take: says which attribute, what is wrong and what is allowed. */
export class StateError extends RangeError {
  override name = 'StateError';
}

function read<T extends ParameterTable>(table: T, name: string, value: Value): Value {
  if (!Object.hasOwn(table, name)) throw new StateError(`unknown parameter "${name}" (allowed: ${namesOf(table)})`);
  const reading = readParameter(table[name], writeParameter(value));
  if (reading.problem !== undefined) throw new StateError(`${attributeName(name)}: ${reading.problem}`);
  return reading.value;
}

const namesOf = (table: ParameterTable) => Object.keys(table).map(attributeName).join(', ');

/**
 * The state a figure shows: its attributes, then the first `step` steps on top of each other, then the visitor's changes.
 * Never accumulated from events, so back, jump, reload and print agree.
 *
 * @throws StateError if a text is not allowed for its parameter
 */
export function stateAt<T extends ParameterTable>(
  table: T,
  attributes: Readonly<Record<string, Value | undefined>>,
  steps: readonly Step[] = [],
  step = 0,
  changes: Changes = {}
): State<T> {
  const state: Record<string, Value> = defaultState(table);
  for (const layer of [attributes, ...steps.slice(0, step), changes])
    for (const [name, value] of Object.entries(layer))
      if (value != null && name !== 'term') state[name] = read(table, name, value);
  return state as State<T>;
}

/** The visitor's changes as pairs for an address: attribute name, text. */
export function writeChanges(changes: Changes): [string, string][] {
  return Object.entries(changes).map(([name, value]) => [attributeName(name), writeParameter(value)]);
}

const longestText = 512;

function problemOf(table: ParameterTable, name: string | undefined, text: string): string | undefined {
  if (name === undefined) return `unknown (allowed: ${namesOf(table)})`;
  if (text.length > longestText) return `${text.length} characters (allowed: up to ${longestText})`;
  return readParameter(table[name], text).problem;
}

/** One sentence for whoever opened an address that asks for the impossible; undefined if there are no problems. */
export const addressProblem = (problems: readonly string[]) =>
  problems.length > 0
    ? `The address asks for what cannot be shown here: ${problems.slice(0, 3).join('; ')}.`
    : undefined;

/**
 * Changes from an address that nobody vouches for: what cannot be read is left out, numbers are moved into range.
 *
 * @param problems gets what was wrong
 */
export function readChanges(
  table: ParameterTable,
  pairs: Iterable<readonly [string, string]>,
  problems: string[] = []
): Changes {
  const byAttribute = new Map(Object.keys(table).map(name => [attributeName(name), name]));
  const changes: Record<string, Value> = {};
  for (const [attribute, text] of pairs) {
    const name = byAttribute.get(attribute);
    const problem = problemOf(table, name, text);
    if (problem !== undefined) problems.push(`${attribute.slice(0, 40)}: ${problem}`);
    if (name === undefined || text.length > longestText) continue;
    const value = salvageParameter(table[name], text);
    if (value !== undefined) changes[name] = value;
  }
  return changes;
}
