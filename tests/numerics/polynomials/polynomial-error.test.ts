import {describe, expect, it} from 'vitest';
import {PolynomialError} from '../../../src/numerics/polynomials/polynomial-error';

describe('PolynomialError', () => {
  it('quotes the text, the place and the wish', () => {
    const error = new PolynomialError('x+', 2, 'expected more');
    expect(error).toMatchObject({name: 'PolynomialError', position: 2, message: '"x+", character 3: expected more'});
    expect(error).toBeInstanceOf(RangeError);
  });

  it('shortens long text', () => {
    expect(new PolynomialError('x'.repeat(200), 70, 'expected less').message).toBe(
      `"${'x'.repeat(63)}…", character 71: expected less`
    );
  });
});
