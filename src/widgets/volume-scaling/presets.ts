import type {Preset} from '../figure-definition';

/** From the table of known coefficients, each for one idea. */
export const presets: readonly Preset[] = [
  {label: 'w²: regular, λ = d/2', state: {k: 'w^2', at: '0,0'}},
  {label: 'w⁴: one flat direction', state: {k: 'w^4', at: '0,0'}},
  {label: 'w⁶: the cubic Gaussian', state: {k: 'w^6', at: '0,0'}},
  {label: 'x² + y²: regular in the plane', state: {k: 'x^2+y^2', at: '0,0'}},
  {label: 'x² + y⁴: flat one way', state: {k: 'x^2+y^4', at: '0,0'}},
  {label: 'x²y²: a crossing, m = 2', state: {k: 'x^2*y^2', at: '0,0'}},
  {label: 'x²y⁴: one line is flatter', state: {k: 'x^2*y^4', at: '0,0'}},
  {label: 'cusp (y² − x³)²', state: {k: '(y^2-x^3)^2', at: '0,0'}},
  {label: 'parabola (y − x²)²: a smooth valley', state: {k: '(y-x^2)^2', at: '0,0'}},
  {label: 'circle (x² + y² − ¼)², at a point of it', state: {k: '(x^2+y^2-1/4)^2', at: '0.5,0'}},
  {label: 'x⁴ + x²y² + y⁶: m = 2 at a corner', state: {k: 'x^4+x^2*y^2+y^6', at: '0,0'}},
  {label: 'x²(x − ½)⁴: another zero rules', state: {k: 'x^2*(x-1/2)^4', at: '0,0'}}
];
