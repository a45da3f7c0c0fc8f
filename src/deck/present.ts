import {deckActions} from './actions';
import {addressBar, goToAddress} from './address-bar';
import {announcer} from './announcer';
import {Blackout} from './blackout';
import {stageButtons} from './buttons';
import {Deck} from './deck';
import {footer} from './footer';
import {afterPaint} from './idle';
import {routeKeys} from './key-router';
import {lateDialogs} from './late-dialogs';
import {publicAddress} from './public-address';
import {slideLinks} from './slide-links';
import {SpeakerLink} from './speaker-link';
import {startReveal} from './stage';

/** The talk on stage. It answers keys as soon as this has run; reveal and the figures follow after the first paint. */
export async function present(stage: HTMLElement, foot: HTMLElement): Promise<void> {
  const deck = new Deck(stage);
  const say = announcer(deck);
  const blackout = new Blackout(deck, on => {
    say(on ? 'The screen is black.' : 'The slide is shown again.');
    speaker.tell();
  });
  const write = addressBar(deck);
  const speaker = new SpeakerLink(deck, blackout);
  let resetFigures = () => {};
  const dialogs = lateDialogs(deck);
  const actions = deckActions(deck, blackout, speaker, dialogs, () => resetFigures());

  footer(deck, foot);
  slideLinks(deck, dialogs);
  routeKeys(actions, number => deck.go({index: number - 1, step: 0}));
  stageButtons(foot, actions);

  goToAddress(deck, location.hash);
  speaker.listen(actions);

  await afterPaint();
  const startFigures = async () => {
    const {liveFigures} = await import('./live-figures');
    resetFigures = await liveFigures(deck, write, () => Promise.all([dialogs(), import('./speaker')]));
  };
  // Neither is needed to go on: without reveal the deck turns the slides itself, without figures their pictures stand.
  const goOn = (reason: unknown) => console.warn('The deck goes on without a part of itself.', reason);
  const takeSwipes = async () => (await import('./swipe')).swipes(stage, way => actions[way]());
  if (matchMedia('(any-pointer: coarse)').matches) takeSwipes().catch(goOn);
  await Promise.all([startReveal(deck).catch(goOn), startFigures().catch(goOn)]);
  document.documentElement.dataset.ready = 'deck';
  const address = publicAddress(import.meta.env.SITE_URL, location.href);
  if (address) await (await import('./follow-along')).followAlong(deck.sections[0], address);
}
