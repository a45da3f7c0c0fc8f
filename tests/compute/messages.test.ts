import {describe, expect, it} from 'vitest';
import {errorMessage, errorOf, readMessage} from '../../src/compute/messages';
import {parsePolynomial} from '../../src/numerics';

describe('messages', () => {
  it.each([
    [{type: 'started'}],
    [{type: 'progress', partial: {draws: new Float64Array(3)}}],
    [{type: 'progress', partial: undefined}],
    [{type: 'result', value: null}],
    [{type: 'error', name: 'RangeError', message: 'n must be positive, got 0'}]
  ])('%o is read as it is', message => {
    expect(readMessage(message)).toEqual(message);
  });

  it.each([
    [undefined],
    [null],
    [''],
    ['started'],
    [42],
    [[]],
    [{}],
    [{type: 'toString'}],
    [{type: ['started']}],
    [{type: 'progress'}],
    [{type: 'result'}],
    [{type: 'error'}],
    [{type: 'error', name: 'Error'}],
    [{type: 'error', name: 'Error', message: {toString: 1}}],
    [{type: 'error', name: null, message: ''}],
    [new Error('crashed')]
  ])('%o is no message', data => {
    expect(readMessage(data)).toBeUndefined();
  });

  it('of more than was asked keep what was asked', () => {
    expect(readMessage({type: 'started', engine: 'mine'})).toEqual({type: 'started'});
  });
});

describe('errors that cross', () => {
  const cross = (error: unknown) => errorOf(errorMessage(error) as {name: string; message: string});

  it('keep name and message, and the class where it is one of JavaScript’s', () => {
    const error = cross(new RangeError('n must be positive, got 0'));
    expect(error).toBeInstanceOf(RangeError);
    expect([error.name, error.message]).toEqual(['RangeError', 'n must be positive, got 0']);
  });

  it('of our own classes keep their name', () => {
    let thrown: unknown;
    try {
      parsePolynomial('x^');
    } catch (error) {
      thrown = error;
    }
    const error = cross(thrown);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.message]).toEqual(['PolynomialError', (thrown as Error).message]);
  });

  it('that are none become one', () => {
    expect(cross('out of luck').message).toBe('out of luck');
    expect(errorOf({name: '__proto__', message: ''})).toBeInstanceOf(Error);
    expect(errorOf({name: 'constructor', message: ''}).name).toBe('constructor');
  });
});
