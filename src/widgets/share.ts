/**
 * Copies a link to what a figure shows; its page says in the detail of the event `slt-share` how its links are written.
 *
 * @returns what to say of it; the link itself, to be selected by hand, where the frame has no clipboard
 */
export async function copyLink(figure: HTMLElement): Promise<string> {
  const detail = {link: location.href};
  figure.dispatchEvent(new CustomEvent('slt-share', {bubbles: true, composed: true, detail}));
  try {
    await navigator.clipboard.writeText(detail.link);
    return 'Link copied';
  } catch {
    return detail.link;
  }
}
