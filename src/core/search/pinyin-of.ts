import { isHan, runsOf } from './fold.ts';

/**
 * How a name is typed by its sound, from each of its characters on: `quandongxincun`, `dongxincun`, …, `qdxc`, `dxc`, …
 * The dictionary takes twenty megabytes and fifty milliseconds, so it is loaded by whoever publishes first.
 */
export async function soundsOf(folded: string): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro');
  return runsOf(folded)
    .filter(isHan)
    .flatMap((run) => {
      const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
      return syllables.flatMap((_, nth) => {
        const rest = syllables.slice(nth);
        return [rest.join(''), rest.map((syllable) => syllable.slice(0, 1)).join('')];
      });
    })
    .filter((sound) => /^[a-z]+$/.test(sound));
}
