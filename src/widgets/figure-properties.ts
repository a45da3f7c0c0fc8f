import type {PropertyDeclarations} from 'lit';
import {attributeName, type ParameterTable} from './parameters';

/** The Lit properties of a figure: its own, and one an attribute of the parameter table. */
export function figureProperties(table: ParameterTable): PropertyDeclarations {
  return Object.fromEntries(Object.keys(table).map(name => [name, {attribute: attributeName(name)}]));
}
