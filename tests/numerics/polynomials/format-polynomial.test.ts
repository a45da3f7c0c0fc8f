import {describe, expect, it} from 'vitest';
import {formatPolynomial} from '../../../src/numerics/polynomials/format-polynomial';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';

describe('formatPolynomial', () => {
  it.each(['0', '-1/2', 'x - y', '-x^2 + 3/4xy^4', '1 - w1 + 2w1w10^3'])(
    'prints what parsePolynomial reads: %s',
    text => {
      const {terms, variables} = parsePolynomial(text);
      expect(formatPolynomial(terms, variables)).toBe(text);
    }
  );
});
