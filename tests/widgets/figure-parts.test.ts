import {expect, it} from 'vitest';
import {csv} from '../../src/widgets/figure-parts';

it('a table as CSV has all its digits, and quotes what must be quoted', () => {
  const table = {
    columns: ['epsilon', 'fit, "m" given'],
    rows: [
      [1e-12, 0.1 + 0.2],
      [0.5, '']
    ]
  };
  expect(csv(table)).toBe('epsilon,"fit, ""m"" given"\r\n1e-12,0.30000000000000004\r\n0.5,\r\n');
});
