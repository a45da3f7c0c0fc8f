import {expect, it} from 'vitest';
import {stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/free-energy/free-energy';
import {parameters as generalization} from '../../../src/widgets/generalization/parameters';
import {readParameter} from '../../../src/widgets/parameters';
import {drawn} from '../drawn';

it('the product n L that is written is true, however L was set', () => {
  for (const loss of ['0.0012', '0.0104', '0.0149', '0.347']) {
    const text = drawn({definition}, stateAt(definition.parameters, {loss, n: '1000'}), 'wide');
    const [, n, factor, product] = /n L = ([\d.,]+) × ([\d.]+)<.*?>= ([\d.,]+)</s.exec(text)!;
    const number = (written: string) => Number(written.replaceAll(',', ''));
    expect(number(n) * number(factor), loss).toBeCloseTo(number(product), 9);
  }
});

it('n counts data: it is whole', () => {
  for (const {n} of [definition.parameters, generalization]) {
    expect(readParameter(n, '10.5').problem).toMatch(/whole|integer/);
    expect(readParameter(n, '10').value).toBe(10);
  }
});
