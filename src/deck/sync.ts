/** What the deck and a speaker's window say to each other. The deck alone decides where the talk is. */
export type Message =
  | {readonly kind: 'here'; readonly address: string; readonly black: boolean}
  | {readonly kind: 'hello' | 'next' | 'previous' | 'blackout'};

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
  const {kind, address, black} = value;
  if (kind === 'here' && hasExactly(value, 'address,black,kind'))
    return typeof address === 'string' && address.length <= longestAddress && typeof black === 'boolean'
      ? {kind, address, black}
      : undefined;
  const known = kind === 'hello' || kind === 'next' || kind === 'previous' || kind === 'blackout';
  return known && hasExactly(value, 'kind') ? {kind} : undefined;
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
    if (last === undefined ? this.heard.size >= mostSenders : count <= last) return false;
    this.heard.set(from, count);
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
}
