import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { aHome, anOfficer, asTheSystem, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { mergeHomes } from '../../homes-below/merge-homes.ts';
import { prepareMerger } from '../../mergers/prepare-merger.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { placeHome } from './place-home.ts';

let town: Town;
let office: Person;
beforeAll(async () => {
  town = await openTown();
  office = await anOfficer(town, '宋大姐');
});
afterAll(() => town.close());

const leader = { title: '微家长', name: '' };

const below = (home: { id: string }, parent: { id: string } | null) =>
  placeHome(office.ctx(), { homeId: home.id, kind: 'village', parentId: parent?.id ?? null, leader });

const parents = async () =>
  new Map(
    (
      await inTransaction(asTheSystem(town), ({ db }) =>
        db.selectFrom('homes').select(['id', 'parent_id']).execute(),
      )
    ).map(({ id, parent_id }) => [id, parent_id]),
  );

/** Whoever goes up from it comes to an end. */
async function isInARing(home: { id: string }): Promise<boolean> {
  const known = await parents();
  const seen = new Set<string>();
  for (let id: string | null = home.id; id !== null; id = known.get(id) ?? null) {
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

test('of two homes that are placed below each other at once one is, and never both', async () => {
  for (let round = 0; round < 12; round += 1) {
    const [one, other] = [await aHome(town, `东 ${round}`), await aHome(town, `西 ${round}`)];
    const codes = await Promise.all([codeOf(below(one, other)), codeOf(below(other, one))]);
    expect(await isInARing(one)).toBe(false);
    expect(codes.filter((code) => code !== 'no error')).toEqual(['parent-below']);
  }
});

test('of two homes that are placed below each other’s children at once one is, and never both', async () => {
  for (let round = 0; round < 12; round += 1) {
    const [one, other] = [await aHome(town, `南 ${round}`), await aHome(town, `北 ${round}`)];
    const [ofOne, ofOther] = [await aHome(town, `南屋 ${round}`), await aHome(town, `北屋 ${round}`)];
    await below(ofOne, one);
    await below(ofOther, other);
    const codes = await Promise.all([codeOf(below(one, ofOther)), codeOf(below(other, ofOne))]);
    expect(await isInARing(one)).toBe(false);
    expect(codes.filter((code) => code !== 'no error')).toEqual(['parent-below']);
  }
});

test('four homes that are placed in a circle at once are none', async () => {
  for (let round = 0; round < 6; round += 1) {
    const circle = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => aHome(town, `${name} ${round}`)));
    const placed = circle.map((home, nth) => codeOf(below(home, circle[(nth + 1) % 4] ?? home)));
    expect((await Promise.all(placed)).filter((code) => code === 'parent-below')).toHaveLength(1);
    for (const home of circle) expect(await isInARing(home)).toBe(false);
  }
});

test('a home that stands far above is never placed below', async () => {
  const chain = [];
  for (let step = 0; step < 13; step += 1) chain.push(await aHome(town, `第 ${step} 层`));
  for (const [nth, home] of chain.entries()) {
    const above = chain[nth - 1];
    if (above) await below(home, above);
  }
  const [top, bottom] = [chain[0], chain.at(-1)];
  if (!top || !bottom) throw new Error('thirteen were opened');
  expect(await codeOf(below(top, bottom))).toBe('parent-below');
});

test('a home that another joins while it is placed below one of that one’s stands in no ring', async () => {
  for (let round = 0; round < 8; round += 1) {
    const names = ['并入', '并走', '下面', '上面'].map((name) => `${name} ${round}`);
    const [into, from, child, above] = await Promise.all(names.map((name) => aHome(town, name)));
    if (!into || !from || !child || !above) throw new Error('four were opened');
    await below(child, from);
    await below(into, above);
    const mergerId = await prepareMerger(office.ctx(), { fromId: from.id, intoId: into.id });
    await Promise.all([codeOf(below(above, child)), mergeHomes(office.ctx(), { mergerId })]);
    expect(await isInARing(child)).toBe(false);
  }
});
