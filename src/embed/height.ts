/** No frame is asked to be smaller or larger than this, in CSS px. */
const limits = {min: 50, max: 4000};

/** Changes smaller than this are not worth a frame's new layout, and could go round in circles. */
const hysteresis = 2;

/** A height as a frame should have it: whole CSS px, rounded up, within reason. */
export const clampHeight = (height: number) => Math.min(limits.max, Math.max(limits.min, Math.ceil(height || 0)));

/** Whether a frame must hear of the new height. */
export const worthSaying = (said: number | undefined, height: number) =>
  said === undefined || Math.abs(height - said) >= hysteresis;

/** What a page in a frame knows about itself. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** The embed's name, for hosts that look their frame up by it. */
  readonly name: string;
  readonly href: string;
  /** WordPress hands each frame a secret in the address's fragment, and hears nobody else. */
  readonly secret: string | undefined;
}

/** The same height in every language a host may listen to; each knows its own and ignores the rest. */
export function heightMessages({width, height, name, href, secret}: FrameSize): unknown[] {
  return [
    // LessWrong, Alignment Forum
    {type: 'iframe-widget-resize', height},
    // open-iframe-resizer
    {type: 'iframe-resized', width, height},
    // Embedly, Medium
    JSON.stringify({src: href, context: 'iframe.resize', height}),
    // Datawrapper's listener, common in newsrooms
    {'datawrapper-height': {[name]: height}},
    // AMP, @newswire/frames
    {sentinel: 'amp', type: 'embed-size', height},
    ...(secret ? [{message: 'height', value: height, secret}] : [])
  ];
}

/** WordPress's secret from `#?secret=…`; undefined for anything it would not accept itself. */
export function readSecret(hash: string): string | undefined {
  const secret = new URLSearchParams(hash.replace(/^#\??/, '')).get('secret');
  return secret && /^[a-zA-Z0-9]{1,64}$/.test(secret) ? secret : undefined;
}

/** Whether a host's message asks for the height. */
export function asksForHeight(data: unknown): boolean {
  const type = typeof data === 'object' && data !== null ? (data as {type?: unknown}).type : undefined;
  return type === 'iframe-widget-request-resize' || type === 'iframe-child-init';
}
