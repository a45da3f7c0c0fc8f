/** Says what an address asks in vain of a figure, until something else is asked of it; its page places it. */
export function addressNotice(problem: string, figure: Element): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.textContent = problem;
  figure.addEventListener('slt-change', () => notice.remove(), {once: true});
  return notice;
}
