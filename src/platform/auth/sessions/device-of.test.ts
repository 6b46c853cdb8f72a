import { expect, it } from 'vitest';
import { deviceOf } from './device-of.ts';

it.each([
  [
    'iphone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.60',
  ],
  ['ipad', 'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15'],
  ['android', 'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Mobile'],
  ['harmony', 'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1.6.1 Mobile'],
  ['harmony', 'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36'],
  ['windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36'],
  ['mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15'],
  ['linux', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
] as const)('a browser on %s is told by what it says of itself', (device, userAgent) => {
  expect(deviceOf(userAgent)).toBe(device);
});

it('what says nothing, or nonsense at length, is of no kind', () => {
  for (const said of [null, undefined, '', 'curl/8.5', 'x'.repeat(100_000) + 'Android']) {
    expect(deviceOf(said)).toBeNull();
  }
});
