/** Copied, or a link for its visitor to copy: not every frame has a clipboard. */
export type Shared = 'copied' | URL;

/**
 * Copies a link to what a figure shows; its page says in the detail of the event `slt-share` how its links are written.
 */
export async function copyLink(figure: HTMLElement): Promise<Shared> {
  const detail = {link: location.href};
  figure.dispatchEvent(new CustomEvent('slt-share', {bubbles: true, composed: true, detail}));
  try {
    await navigator.clipboard.writeText(detail.link);
    return 'copied';
  } catch {
    return new URL(detail.link);
  }
}
