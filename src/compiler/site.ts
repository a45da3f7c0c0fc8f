import {loadFigures} from './figure-picture';
import {talk} from './plugin';

/** The plugin with our own figures. They load here, for the runner that reads this file for Vite's config closes after it. */
export const site = talk(await loadFigures());
