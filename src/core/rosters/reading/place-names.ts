import { parentCodeOf } from '../../divisions/division.ts';
import { wordOf } from './spellings.ts';

/** A village as it is or was called; `until`: from that day on it is no more, or is called otherwise. */
export type NamedPlace = { code: string; name: string; until: string | null };

/** Whose names a roster may say: the villages and towns of one district. */
export type PlaceNames = { villages: readonly NamedPlace[]; towns: readonly NamedPlace[] };

export type PlaceFound =
  /** `asItWas`: by a name that it bears no more. */
  | { code: string; asItWas?: true }
  /** `gone`: the one that was meant, where it is no more. */
  | { problem: 'village-unknown' | 'village-ambiguous' | 'village-gone'; gone?: string };

const endings = /(村民委员会|居民委员会|社区居委会|村委会|居委会|村居|社区|村)$/;

/** 泉东新村村委会 and 泉东新村 have one stem; what would be nothing keeps its ending. */
function stemOf(name: string): string {
  let stem = name;
  for (let shorter = stem.replace(endings, ''); shorter !== '' && shorter !== stem;) {
    stem = shorter;
    shorter = stem.replace(endings, '');
  }
  return stem;
}

const townEndings = /(街道办事处|街道|镇|乡)$/;
const townStem = (name: string) => name.replace(townEndings, '');

/** As a line's own words are read: 石榴湾村（演示） has other brackets in a list of divisions than in a line that was made narrow. */
const asWord = (place: NamedPlace): NamedPlace => ({ ...place, name: wordOf(place.name) });

/** Finds the village that a line means, by its code, its name, or a name that it had once. */
export type FindVillage = (said: { village: string; town: string; code: string }) => PlaceFound;

/** Which of the places that bear one name, or bore it, is meant: one that stands before those that are no more. */
const judgedBy =
  (standing: ReadonlySet<string>) =>
  (places: readonly NamedPlace[]): PlaceFound | undefined => {
    const codes = [...new Set(places.map(({ code }) => code))];
    const [code, another] = codes.filter((each) => standing.has(each));
    if (another !== undefined) return { problem: 'village-ambiguous' };
    if (code !== undefined)
      return places.some((place) => place.code === code && place.until === null)
        ? { code }
        : { code, asItWas: true };
    const [gone, anotherGone] = codes;
    if (gone === undefined) return undefined;
    return anotherGone === undefined ? { problem: 'village-gone', gone } : { problem: 'village-gone' };
  };

export function finderOf(names: PlaceNames): FindVillage {
  const [villages, towns] = [names.villages.map(asWord), names.towns.map(asWord)];
  const judged = judgedBy(new Set(villages.flatMap(({ code, until }) => (until === null ? [code] : []))));
  const byCode = Map.groupBy(villages, ({ code }) => code);
  const byName = Map.groupBy(villages, ({ name }) => name);
  const byStem = Map.groupBy(villages, ({ name }) => stemOf(name));
  const townCodes = Map.groupBy(towns, ({ name }) => townStem(name));

  /** 北安街道泉东新村: the town before the village is left out, and tells which of two is meant. */
  const withoutTown = (village: string): { name: string; town: string } => {
    for (const { name } of towns) {
      for (const before of [name, townStem(name)])
        if (village.length > before.length && village.startsWith(before))
          return { name: village.slice(before.length), town: name };
    }
    return { name: village, town: '' };
  };

  const inTown = (places: readonly NamedPlace[], town: string): readonly NamedPlace[] => {
    const codes = new Set(townCodes.get(townStem(town))?.map(({ code }) => code));
    return codes.size === 0 ? places : places.filter(({ code }) => codes.has(parentCodeOf(code) ?? ''));
  };

  const called = (name: string, town: string): PlaceFound | undefined =>
    judged(inTown(byName.get(name) ?? [], town)) ?? judged(inTown(byStem.get(stemOf(name)) ?? [], town));

  return ({ village, town, code }) => {
    if (code !== '') return judged(byCode.get(code) ?? []) ?? { problem: 'village-unknown' };
    const apart = withoutTown(village);
    return called(village, town) ?? called(apart.name, town || apart.town) ?? { problem: 'village-unknown' };
  };
}
