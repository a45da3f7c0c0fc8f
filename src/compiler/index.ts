export {AuthoringError, AuthoringErrors, type Place} from './authoring-error';
export {type DeckSection, deckSections} from './deck-html';
export {loadFigures} from './figure-picture';
export {talk} from './plugin';
export type {Slide} from './slide';
export {compileTalk, newCache, type Talk, type TalkCache, type TalkOptions} from './talk';
