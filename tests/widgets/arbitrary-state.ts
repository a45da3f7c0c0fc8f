import fc from 'fast-check';
import type {Parameter, ParameterTable, Value} from '../../src/widgets';

const formulas = ['w^2', 'w^4', 'x^2*y^2', 'x^2+y^4', '(y^2-x^3)^2', 'x^4+x^2*y^2+y^6', '(y-x^2)^2', 'x^2*y^4'];

/** A value a parameter may take. */
export function arbitraryValue(parameter: Parameter): fc.Arbitrary<Value> {
  switch (parameter.kind) {
    case 'number':
      return fc.double({min: parameter.min, max: parameter.max, noNaN: true}).map(value => (value === 0 ? 0 : value));
    case 'integer':
      return fc.integer({min: parameter.min, max: parameter.max});
    case 'seed':
      return fc.integer({min: 0, max: 2 ** 32 - 1});
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(parameter.options));
    case 'polynomial':
      return fc.constantFrom(...formulas);
    case 'point':
      return fc
        .tuple(...([0, 1] as const).map(i => fc.double({min: parameter.min[i], max: parameter.max[i], noNaN: true})))
        .map(([a, b]) => [a === 0 ? 0 : a, b === 0 ? 0 : b] as const);
    case 'guess': {
      const place = fc
        .double({min: parameter.min, max: parameter.max, noNaN: true})
        .map(value => (value === 0 ? 0 : value));
      const {length} = parameter.places;
      return fc.oneof(fc.constant([]), fc.array(place, {minLength: length, maxLength: length}));
    }
  }
}

export const arbitraryState = (table: ParameterTable) =>
  fc.record(Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, arbitraryValue(parameter)])));

/** The ends of a parameter's range, and all that it offers where it offers a few. */
export function extremes(parameter: Parameter): readonly Value[] {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return [parameter.min, parameter.max];
    case 'seed':
      return [0, 2 ** 32 - 1];
    case 'boolean':
      return [false, true];
    case 'choice':
      return Object.keys(parameter.options);
    case 'polynomial':
      return formulas;
    case 'point':
      return [parameter.min, parameter.max].flatMap(([a]) =>
        [parameter.min, parameter.max].map(([, b]) => [a, b] as const)
      );
    case 'guess':
      return [[], ...[parameter.min, parameter.max].map(value => parameter.places.map(() => value))];
  }
}

export const extremeState = (table: ParameterTable) =>
  fc.record(
    Object.fromEntries(
      Object.entries(table).map(([name, parameter]) => [name, fc.constantFrom(...extremes(parameter))])
    )
  );
