import {notice} from './notice';

export function toggleFullscreen(): void {
  const asked = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.({navigationUI: 'hide'});
  if (!asked) notice('This browser has no full screen for pages.');
  asked?.catch(() => notice('Full screen is not allowed here.'));
}
