import {describe, expect, it} from 'vitest';
import {processorTime} from '../processor-time';
import {mistakesIn, slideOf} from './talk-of';

/** Most processor time per kB of input, in ms; and room for one compilation of next to nothing. */
const perKilobyte = 50;
const start = 500;

describe('a long or deep input is compiled in time, or refused:', () => {
  const line = (unit: string, length = 9_990) => unit.repeat(Math.floor(length / unit.length));
  const lines = (text: string, count: number) => `${text}\n`.repeat(count);
  it.each([
    ['a line of 10 MB', 'x'.repeat(10_000_000)],
    ['100,000 *', '*'.repeat(100_000)],
    ['50,000 [', '['.repeat(50_000)],
    ['50,000 >', '>'.repeat(50_000)],
    ['a file of 1 MB', lines('words words', 90_000)],
    ['* as long as allowed', line('*')],
    ['spaced *', line('*a _')],
    ['[ as long as allowed', line('[')],
    ['[[ as long as allowed', line('[[a ')],
    ['[@ as long as allowed', line('[@a ')],
    ['](', line('[a](')],
    ['> as long as allowed', line('>')],
    ['< as long as allowed', line('<')],
    ['<b', line('<b ')],
    ['<!--', line('<!-- ')],
    ['$ as long as allowed', line('$x ')],
    ['` as long as allowed', line('`a``')],
    ['`{ts}', line('`{ts} ')],
    ['many formulas', line('$x$ ', 4_000)],
    ['lines of [', lines('['.repeat(200), 100)],
    ['lines of $', lines('$x y', 2_000)],
    ['unclosed containers', lines('::: reader', 2_000)],
    ['unclosed figures', lines('<slt-disc', 2_000)],
    ['figures never closed', lines('<slt-disc>', 2_000)],
    ['steps', `<slt-disc>\n${lines('<slt-step radius="2">a</slt-step>', 200)}</slt-disc>`],
    ['slide breaks', lines('---', 2_000)],
    ['a wide table', `${line('|a')}\n${line('|-')}\n${line('|b')}`],
    ['lists in lists', Array.from({length: 200}, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['braces', `$${'{'.repeat(2_000)}$`]
  ])('%s', (_, body) => {
    const before = processorTime();
    mistakesIn(body);
    expect(processorTime() - before).toBeLessThan(start + perKilobyte * Math.min(500, body.length / 1024));
  });
});

it('keeps code literal', () => {
  const {reading} = slideOf('```\n</template></script> $' + '{alert(1)} <!-- x\n```\n\n`</noscript>`').body;
  expect(reading).toBe(
    '<pre><code>&lt;/template&gt;&lt;/script&gt; $' +
      '{alert(1)} &lt;!-- x\n</code></pre>\n<p><code>&lt;/noscript&gt;</code></p>\n'
  );
});

it('writes no script, handler or foreign address, whatever is mixed', () => {
  const pieces = [
    '<script>',
    '</template>',
    '</noscript>',
    '" onload="x',
    "' onx='",
    '<svg/onload=x>',
    '&lt;script&gt;',
    '<!--',
    ']]>',
    '<b>',
    '$x$',
    '`',
    '[x](y)',
    '{',
    '\\'
  ];
  for (let i = 0; i < 300; i++) {
    const body = Array.from({length: 6}, (_, j) => pieces[(i * 7 + j * (i % 11) + j * j) % pieces.length]).join(' ');
    if (mistakesIn(body).length > 0) continue;
    const {deck, reading} = slideOf(body).body;
    for (const html of [deck, reading])
      expect(html.replace(/<span class="katex">.*?<\/math>/gs, ''), body).not.toMatch(
        /<(script|svg|\/template|\/noscript)|<[^>]* on\w+=/i
      );
  }
});
