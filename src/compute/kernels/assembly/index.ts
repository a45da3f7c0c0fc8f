export {product, productRoom} from './product';
export {superpositionGradient, superpositionLoss} from './superposition';
