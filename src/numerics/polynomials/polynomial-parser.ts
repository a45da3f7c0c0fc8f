import type {Expression} from './polynomial';
import {PolynomialError} from './polynomial-error';
import type {Token} from './polynomial-tokens';
import {polynomialWish} from './polynomial-wishes';
import {divide, fromDecimal, negate, type Rational, rational, sign} from './rational';

const limits = {depth: 32, nodes: 200, degree: 64};

/** An expression with its degree as typed, before terms cancel. */
interface Parsed {
  readonly expression: Expression;
  readonly degree: number;
}

/** A Pratt parser over the tokens of one text: `sum` < `product` < `prefix` < `power` < `primary`. */
export class PolynomialParser {
  private position = 0;
  private depth = 0;
  private nodes = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly variables: readonly string[];

  constructor(text: string, tokens: readonly Token[], variables: readonly string[]) {
    this.text = text;
    this.tokens = tokens;
    this.variables = variables;
  }

  parse(): Expression {
    const {expression} = this.sum();
    if (this.isSign(')')) this.fail('"(" before it');
    if (this.token.kind !== 'end') this.fail('an operator, as in x^2 or x*2, or the end');
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.position]!;
  }

  private sum(): Parsed {
    const parts = [this.product()];
    while (this.isSign('+') || this.isSign('-')) {
      const minus = this.isSign('-');
      this.position++;
      parts.push(minus ? this.negate(this.product()) : this.product());
    }
    if (parts.length === 1) return parts[0]!;
    const terms = parts.flatMap(({expression: e}) => (e.kind === 'sum' ? e.terms : [e]));
    return this.node({kind: 'sum', terms}, Math.max(...parts.map(({degree}) => degree)));
  }

  private product(): Parsed {
    const start = this.token.position;
    const parts = [this.prefix()];
    for (;;) {
      if (this.isSign('*')) {
        this.position++;
        parts.push(this.prefix());
      } else if (this.isSign('/')) {
        this.position++;
        parts.push(this.divide(parts.pop()!));
      } else if (this.token.kind === 'name' || this.isSign('(')) parts.push(this.power());
      else break;
    }
    if (parts.length === 1) return parts[0]!;
    const factors = parts.flatMap(({expression: e}) => (e.kind === 'product' ? e.factors : [e]));
    const degree = parts.reduce((sum, part) => sum + part.degree, 0);
    if (degree > limits.degree) this.failAt(start, `expected degree ${limits.degree} at most, found ${degree}`);
    return this.node({kind: 'product', factors}, degree);
  }

  private prefix(): Parsed {
    if (!this.isSign('-') && !this.isSign('+')) return this.power();
    const minus = this.isSign('-');
    return this.nested(() => {
      this.position++;
      const operand = this.prefix();
      return minus ? this.negate(operand) : operand;
    });
  }

  private power(): Parsed {
    const start = this.token.position;
    const base = this.primary();
    if (!this.isSign('^') && this.token.kind !== 'raised') return base;
    if (this.isSign('^')) this.position++;
    const {kind, value} = this.token;
    if ((kind !== 'number' && kind !== 'raised') || value.includes('.') || Number(value) > limits.degree) {
      this.fail(`an exponent (a whole number from 0 to ${limits.degree})`);
    }
    this.position++;
    if (this.isSign('^') || this.token.kind === 'raised') this.fail('parentheses around a power that is raised again');
    const exponent = Number(value);
    const degree = base.degree * exponent;
    if (degree > limits.degree) this.failAt(start, `expected degree ${limits.degree} at most, found ${degree}`);
    return this.node({kind: 'power', base: base.expression, exponent}, degree);
  }

  private primary(): Parsed {
    const {kind, value} = this.token;
    if (kind === 'number') return this.number();
    if (kind === 'name') {
      this.position++;
      return this.node({kind: 'variable', index: this.variables.indexOf(value)}, 1);
    }
    if (!this.isSign('(')) this.fail('a number, a variable or "("');
    const opened = this.token.position + 1;
    return this.nested(() => {
      this.position++;
      const inner = this.sum();
      if (!this.isSign(')')) this.fail(`an operator, or ")" for the "(" at character ${opened}`);
      this.position++;
      return inner;
    });
  }

  private number(): Parsed {
    const value = fromDecimal(this.token.value);
    this.position++;
    return this.node({kind: 'number', value}, 0);
  }

  private divide(dividend: Parsed): Parsed {
    if (this.token.kind !== 'number')
      this.fail('a number to divide by, as in x/2 (a polynomial has no other quotients)');
    const divisor = fromDecimal(this.token.value);
    if (sign(divisor) === 0) this.fail('a number other than 0 to divide by');
    this.position++;
    const {expression} = dividend;
    if (expression.kind === 'number')
      return {expression: {kind: 'number', value: divide(expression.value, divisor)}, degree: 0};
    return this.scale(dividend, divide(rational(1n), divisor));
  }

  private negate(operand: Parsed): Parsed {
    const {expression} = operand;
    if (expression.kind === 'number') return {expression: {kind: 'number', value: negate(expression.value)}, degree: 0};
    return this.scale(operand, rational(-1n));
  }

  private scale({expression, degree}: Parsed, value: Rational): Parsed {
    const factor = this.node({kind: 'number', value}, 0).expression;
    const factors = expression.kind === 'product' ? [factor, ...expression.factors] : [factor, expression];
    return this.node({kind: 'product', factors}, degree);
  }

  private node(expression: Expression, degree: number): Parsed {
    if (++this.nodes > limits.nodes) this.fail(`at most ${limits.nodes} numbers, variables and operators`);
    return {expression, degree};
  }

  private nested(inner: () => Parsed): Parsed {
    if (++this.depth > limits.depth) this.fail(`signs and parentheses at most ${limits.depth} deep`);
    const parsed = inner();
    this.depth--;
    return parsed;
  }

  private isSign(value: string): boolean {
    return this.token.kind === 'sign' && this.token.value === value;
  }

  private fail(wish: string): never {
    const {kind, position} = this.token;
    const next = this.tokens[this.position + 1];
    const found = kind === 'end' ? 'the end' : `"${this.text.slice(position, next?.position).trim()}"`;
    this.failAt(position, polynomialWish(this.text, position) ?? `expected ${wish}, found ${found}`);
  }

  private failAt(position: number, wish: string): never {
    throw new PolynomialError(this.text, position, wish);
  }
}
