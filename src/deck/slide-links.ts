import {goToAddress} from './address-bar';
import type {Deck} from './deck';
import type {Dialogs} from './dialogs';

/**
 * Links such as `#/volume-scaling/2` go there through the deck; reveal would read them its own way. Links to a source or
 * a term show it in place, for a talk does not leave its stage.
 */
export function slideLinks(deck: Deck, dialogs: () => Promise<Dialogs>): void {
  const follow = async (event: MouseEvent) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [page, name] = link.getAttribute('href')!.split('#');
    const explanation = deck.section.querySelector(`[data-explains="${CSS.escape(name ?? '')}"]`);
    if (page !== '' && !explanation) return;
    event.preventDefault();
    event.stopPropagation();
    if (explanation) return (await dialogs()).explain(link, explanation);
    goToAddress(deck, `#${name}`, 'visitor');
  };
  deck.stage.addEventListener('click', follow, {capture: true});
}
