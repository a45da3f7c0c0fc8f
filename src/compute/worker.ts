/** The worker's entry. Bundled whole into one classic script: opaque origins take no other kind of worker. */
import {computations} from './computations';
import {serve} from './serve';

serve(self, computations);
