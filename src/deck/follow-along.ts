import {shortAddress} from './public-address';
import {qrPath} from './qr-path';

/** Address and code on the title slide, so that an audience can play along. */
export async function followAlong(title: HTMLElement, address: string): Promise<void> {
  const {encode} = await import('uqr');
  const {data, size} = encode(address, {ecc: 'M', border: 4});
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
  box.append(link, code);
  title.querySelector('.body')?.append(box);
}
