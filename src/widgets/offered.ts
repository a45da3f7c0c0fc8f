import type {FigureDefinition} from './figure-definition';
import type {Parameter, ParameterTable, State} from './parameters';

/** A parameter as the figure offers it in this state: its control may end earlier than its table says. */
export function offered<T extends ParameterTable, D, R>(
  {parameters, limits}: FigureDefinition<T, D, R>,
  name: keyof T & string,
  state: State<T>
): Parameter {
  const max = limits?.(state)[name];
  return max === undefined ? parameters[name] : ({...parameters[name], max} as Parameter);
}
