export {evaluatePolynomial} from './evaluate-polynomial';
export {newtonPolyhedron} from './newton-polyhedron';
export {parsePolynomial} from './parse-polynomial';
export type {Expression, Polynomial, Term} from './polynomial';
export type {Band} from './region-bands';
export {type LearningCoefficient, rlct} from './rlct';
export {sublevelRegion, sublevelSlicer} from './sublevel-slices';
export {sublevelVolume} from './sublevel-volume';
