import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');

const coloursIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const pairs: [string, string, number][] = [
  ['ink', 'ground', 7],
  ['ink', 'raised', 7],
  ['ink', 'calm-ground', 7],
  ['ink', 'sun-ground', 7],
  ['ink', 'alarm-ground', 7],
  ['quiet', 'ground', 4.5],
  ['quiet', 'raised', 4.5],
  ['accent', 'ground', 4.5],
  ['accent', 'raised', 4.5],
  ['on-accent', 'accent', 4.5],
  ['calm', 'ground', 4.5],
  ['calm', 'raised', 4.5],
  ['calm', 'calm-ground', 4.5],
  ['sun', 'sun-ground', 4.5],
  ['alarm', 'alarm-ground', 4.5],
  ['alarm', 'raised', 4.5],
  ['edge', 'raised', 3],
  ['edge', 'ground', 3],
];

describe.each([
  ['light', coloursIn(lightPart)],
  ['dark', { ...coloursIn(lightPart), ...coloursIn(darkPart) }],
])('the %s colours', (_, colours) => {
  it.each(pairs)('let %s be read on %s', (text, ground, least) => {
    expect(contrast(colours[text] ?? '#777777', colours[ground] ?? '#777777')).toBeGreaterThanOrEqual(least);
  });
});

it('keeps the light values that look.md names, and a dark value for each', () => {
  const light = coloursIn(lightPart);
  expect(light).toMatchObject({
    ground: '#fbf8f5',
    raised: '#ffffff',
    ink: '#2b2622',
    quiet: '#6a605a',
    accent: '#b3263a',
    calm: '#2f6f6a',
    sun: '#a85a00',
    'sun-ground': '#fff1de',
    alarm: '#8c1d18',
    'alarm-ground': '#fdecea',
    line: '#e6ddd5',
  });
  expect(Object.keys(coloursIn(darkPart)).sort()).toEqual(Object.keys(light).sort());
});
