/**
 * The address an audience can open, or undefined where there is none: the site's own, else the page's own
 * unless only this machine can reach it.
 */
export function publicAddress(site: string | undefined, page: string): string | undefined {
  if (site) return site;
  const url = new URL(page);
  const loopback = /^(localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$|\.localhost$/.test(url.hostname);
  if (!/^https?:$/.test(url.protocol) || loopback) return undefined;
  return url.origin + url.pathname.replace(/index\.html$/, '');
}

/** As one would write it on a board. */
export const shortAddress = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
