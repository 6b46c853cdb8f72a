import { expect, test } from 'vitest';
import { sentencesIn } from '../../sentences.ts';

const { links, rosters, reach, villages, villageMergers, myYear } = sentencesIn('en');

/** Every sentence of a tree that counts, said of one. */
function ofOne(tree: unknown): string[] {
  if (typeof tree === 'function') return [String(Reflect.apply(tree, undefined, [1, 1, 1]))];
  return typeof tree === 'object' ? Object.values(tree ?? {}).flatMap(ofOne) : [];
}

test('of one the pages of rosters, villages and links speak of one', () => {
  const { by: _how, ...year } = myYear;
  const said = [links, rosters, reach, villages, villageMergers, year].flatMap(ofOne);
  expect(said.length).toBeGreaterThan(30);
  const several =
    /\b1 (lines|days|women|places|villages|homes|households|chairs|village chairs|executives|people|are)\b|\b1 of them (are|keep)\b/;
  expect(said.filter((one) => several.test(one))).toEqual([]);
});

test('of several they speak of several', () => {
  expect(links.few(2, 3)).toBe('2 women, 3 village chairs');
  expect([rosters.rows(2), rosters.rows(0)]).toEqual(['2 lines in all', '0 lines in all']);
  expect([links.late(1), links.late(2)]).toEqual(['1 day past', '2 days past']);
});
