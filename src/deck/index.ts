export {type Address, type FigureChanges, formatAddress, noChanges, parseAddress} from './address';
export {Deck} from './deck';
export {type Action, type Shortcut, shortcuts} from './keys';
export {type Outline, readOutline, type Slide} from './outline';
export {nextPlace, type Place, previousPlace} from './place';
export {present} from './present';
export {print} from './print';
export {speaker} from './speaker';
