import { fold } from './fold.ts';
import { soundsOf } from './pinyin-of.ts';

/** Which of a few named things somebody means who types part of a name, its pinyin or its first letters. */
export async function listFoundBy<T extends { name: string }>(
  things: readonly T[],
  typed: string,
): Promise<T[]> {
  const wanted = fold(typed).replaceAll(/\s+/g, '');
  if (wanted === '') return [];
  const bySound = /^[a-z]+$/.test(wanted);
  const found = await Promise.all(
    things.map(async (thing) => {
      const name = fold(thing.name);
      if (name.includes(wanted)) return true;
      return bySound && (await soundsOf(name)).some((sound) => sound.startsWith(wanted));
    }),
  );
  return things.filter((_, nth) => found[nth]);
}
