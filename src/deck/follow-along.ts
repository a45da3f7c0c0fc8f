import {qrPath} from './qr-path';

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

/** Address and code on the title slide, so that an audience can play along. */
export async function followAlong(title: HTMLElement): Promise<void> {
  const address = publicAddress(import.meta.env.SITE_URL, location.href);
  if (address === undefined) return;
  const {encode} = await import('uqr');
  const {data, size} = encode(address, {ecc: 'M', border: 2});
  const box = document.createElement('div');
  box.className = 'follow-along';
  const link = document.createElement('a');
  link.href = address;
  link.textContent = shortAddress(address);
  const code = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  code.setAttribute('viewBox', `0 0 ${size} ${size}`);
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', `Code that leads to ${shortAddress(address)}`);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', qrPath(data));
  code.append(path);
  box.append(code, link);
  title.querySelector('.body')?.append(box);
}
