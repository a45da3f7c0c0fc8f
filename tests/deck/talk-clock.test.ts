import {expect, it} from 'vitest';
import {TalkClock, type TalkTime} from '../../src/deck/talk-clock';

it('a talk’s clock counts only while it runs', () => {
  let now = 1000;
  const clock = new TalkClock(() => now);
  now += 5;
  expect([clock.running, clock.elapsed]).toEqual([false, 0]);
  clock.start();
  now += 10;
  clock.start();
  now += 10;
  expect([clock.running, clock.elapsed]).toEqual([true, 20]);
  clock.pause();
  now += 100;
  expect([clock.running, clock.elapsed]).toEqual([false, 20]);
  clock.start();
  now += 1;
  expect(clock.elapsed).toBe(21);
  clock.reset();
  now += 2;
  expect([clock.running, clock.elapsed, clock.onSlide]).toEqual([true, 2, 2]);
});

it('a slide’s share counts all its visits', () => {
  let now = 0;
  const clock = new TalkClock(() => now);
  clock.turnTo('title');
  clock.start();
  now = 10;
  clock.turnTo('models');
  now = 13;
  expect(clock.onSlide).toBe(3);
  clock.turnTo('title');
  now = 14;
  expect(clock.onSlide).toBe(11);
  clock.turnTo('title');
  expect(clock.onSlide).toBe(11);
});

it('a clock made from what another kept goes on as that one would', () => {
  let now = 0;
  let kept: TalkTime | undefined;
  const clock = new TalkClock(
    () => now,
    undefined,
    time => {
      kept = JSON.parse(JSON.stringify(time));
    }
  );
  clock.turnTo('title');
  clock.start();
  now = 10;
  clock.turnTo('models');
  now = 25;
  const again = new TalkClock(() => now, kept);
  expect([again.running, again.elapsed, again.onSlide]).toEqual([true, 25, 15]);
  clock.pause();
  now = 100;
  expect([clock.elapsed, new TalkClock(() => now, kept).elapsed]).toEqual([25, 25]);
});

it('a system clock set back takes nothing away', () => {
  let now = 100;
  const clock = new TalkClock(() => now);
  clock.start();
  now = 50;
  expect(clock.elapsed).toBe(0);
});
