export {product, productRoom} from './product';
export {superpositionGradient} from './superposition';
