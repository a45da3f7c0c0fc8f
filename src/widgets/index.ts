export {addressNotice} from './address-notice';
export {afterRest} from './after-rest';
export {Figure} from './figure';
export type {FigureDefinition, NumberTable, Panel, Preset, Readout, Size, Work} from './figure-definition';
export {figureProperties} from './figure-properties';
export {defineFigures, type FigureClass, figures} from './figures';
export {parseNumber} from './number-format';
export {
  attributeName,
  defaultState,
  type Parameter,
  type ParameterTable,
  readParameter,
  type State,
  type Value,
  writeParameter
} from './parameters';
export {addressProblem, type Changes, readChanges, StateError, type Step, stateAt, writeChanges} from './state';
export {suggest} from './suggest';
export {dropTerms, fetchTerms, followTerms} from './terms';
export {type Hue, hues, terms, themeCss} from './theme';
export {workText} from './working';
