import characters from 'opencc-js/dict/STCharacters';
import variants from 'opencc-js/dict/TWVariants';
import type { Language } from '../../locales/languages.ts';

/** Both forms are names in 繁體 too (后 and 後, 范 and 範, 钟 for 鐘 and 鍾): only who lives there knows which. */
const leftAsTheyAre = new Set(
  '里后台岩于范干岳余斗钟术党游涌涂占征咸么伙杠朴采淀郁筑划准并柜几丑夸卤厘袅签仆熏咨辟脏佣哗',
);

/** 「冲」 in a name is a valley, never a collision. */
const inNames: readonly (readonly [string, string])[] = [['冲', '沖']];

const pairsOf = (dictionary: string) =>
  dictionary.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  });

const asWritten = new Map(pairsOf(variants));
const traditional = new Map([
  ...pairsOf(characters)
    .filter(([from]) => !leftAsTheyAre.has(from))
    .map(([from, to]): [string, string] => [from, asWritten.get(to) ?? to]),
  ...inNames,
]);

/**
 * The official name of a division as she reads it: in 繁體 letter by letter, since phrases would find words across a
 * name; a resort (旅游度假区) alone is a word of its own. In English it stays Chinese, as it stands on the signs.
 */
export const placeName = (official: string, language: Language): string =>
  language === 'zh-Hant'
    ? [...official.replaceAll('旅游', '旅遊')].map((letter) => traditional.get(letter) ?? letter).join('')
    : official;
