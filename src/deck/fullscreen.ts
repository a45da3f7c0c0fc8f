import {notice} from './notice';

export function toggleFullscreen(page = document): void {
  const asked = page.fullscreenElement
    ? page.exitFullscreen()
    : page.documentElement.requestFullscreen?.({navigationUI: 'hide'});
  if (!asked) notice('This browser has no full screen for pages.', page);
  asked?.catch(() => notice('Full screen is not allowed here.', page));
}
