/** The page of the compute room's bench and browser tests: it holds the room's door and nothing else. */
import {compute} from '../../compute';

window.compute = compute;
