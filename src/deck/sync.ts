import type {Action} from './keys';

/** What the deck does for a speaker's window as for its own keys. */
export const orders = ['next', 'previous', 'first', 'last', 'blackout', 'reset'] as const satisfies readonly Action[];
export type Order = (typeof orders)[number];

/**
 * What the deck and a speaker's window say to each other; the deck alone decides where the talk is. It is `here`, or
 * `gone` as its page closes; the window says `hello` to hear where, orders, or asks for the slide of an index.
 */
export type Message =
  | {readonly kind: 'here'; readonly address: string; readonly black: boolean}
  | {readonly kind: 'go'; readonly index: number}
  | {readonly kind: 'hello' | 'gone' | Order};

const plainKinds: readonly string[] = ['hello', 'gone', ...orders];

export interface Envelope {
  readonly protocol: 'slt-deck/1';
  /** The deck spoken of; empty from a speaker's window that has not found one yet. */
  readonly deck: string;
  readonly from: string;
  readonly count: number;
  readonly message: Message;
}

const longestAddress = 8192;
const mostSenders = 32;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isName = (value: unknown): value is string => typeof value === 'string' && /^\w{0,32}$/.test(value);
const hasExactly = (record: object, names: string) => Object.keys(record).sort().join() === names;

function readMessage(value: unknown): Message | undefined {
  if (!isRecord(value)) return undefined;
  const {kind, address, black, index} = value;
  if (kind === 'here' && hasExactly(value, 'address,black,kind'))
    return typeof address === 'string' && address.length <= longestAddress && typeof black === 'boolean'
      ? {kind, address, black}
      : undefined;
  if (kind === 'go' && hasExactly(value, 'index,kind'))
    return Number.isSafeInteger(index) ? {kind, index: index as number} : undefined;
  const plain = typeof kind === 'string' && plainKinds.includes(kind) && hasExactly(value, 'kind');
  return plain ? ({kind} as Message) : undefined;
}

/** What came over the channel, if it is exactly what this protocol sends; anything else is ignored. */
export function readEnvelope(value: unknown): Envelope | undefined {
  if (!isRecord(value) || !hasExactly(value, 'count,deck,from,message,protocol')) return undefined;
  const {protocol, deck, from, count} = value;
  const message = readMessage(value.message);
  if (protocol !== 'slt-deck/1' || !isName(deck) || !isName(from) || message === undefined) return undefined;
  return Number.isSafeInteger(count) ? {protocol, deck, from, count: count as number, message} : undefined;
}

/** A name nobody else has, for a deck or a window. */
export const newName = () => crypto.getRandomValues(new Uint32Array(2)).join('_');

/** Which messages concern one end of the line: of its deck, each once and in order. */
export class Hearing {
  private readonly heard = new Map<string, number>();
  deck: string;

  /** @param deck The deck's name; empty to follow the first one that says where it is. */
  constructor(deck: string) {
    this.deck = deck;
  }

  concerns({deck, from, count, message}: Envelope): boolean {
    if (this.deck === '' && message.kind === 'here') this.deck = deck;
    if (deck !== this.deck && !(deck === '' && message.kind === 'hello')) return false;
    const last = this.heard.get(from);
    if (last !== undefined && count <= last) return false;
    // A sender is another one after each reload; the one longest unheard is forgotten.
    this.heard.delete(from);
    this.heard.set(from, count);
    if (this.heard.size > mostSenders) this.heard.delete(this.heard.keys().next().value!);
    return true;
  }
}

/** One end of the line between a deck and its speaker's windows. */
export class Line {
  private readonly channel = new BroadcastChannel('slt-deck');
  private readonly name = newName();
  private readonly hearing: Hearing;
  private count = 0;

  /** @param deck As for `Hearing`. */
  constructor(deck: string, receive: (message: Message) => void) {
    this.hearing = new Hearing(deck);
    this.channel.addEventListener('message', ({data}) => {
      const envelope = readEnvelope(data);
      if (envelope !== undefined && this.hearing.concerns(envelope)) receive(envelope.message);
    });
  }

  send(message: Message) {
    const {name: from, hearing} = this;
    const envelope: Envelope = {protocol: 'slt-deck/1', deck: hearing.deck, from, count: ++this.count, message};
    this.channel.postMessage(envelope);
  }

  close() {
    this.channel.close();
  }
}
