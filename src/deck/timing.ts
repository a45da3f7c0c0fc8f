import type {Outline} from './outline';

/** 65,000 ms as `1:05`, an hour and more as `1:00:05`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

/** Where the talk stands against the planned minutes of its slides. */
export function schedule(outline: Outline, index: number, elapsed: number): string {
  const minutesTo = (end: number) => outline.slice(0, end).reduce((sum, {timing}) => sum + timing, 0) * 60_000;
  if (minutesTo(outline.length) === 0) return '';
  const [begin, end] = [minutesTo(index), minutesTo(index + 1)];
  if (elapsed > end) return `${formatDuration(elapsed - end)} behind`;
  return elapsed < begin ? `${formatDuration(begin - elapsed)} ahead` : 'on time';
}
