import { arrangeVillageMerger } from '../../../src/core/village-mergers/arrange-village-merger.ts';
import { mergeDueVillages } from '../../../src/core/village-mergers/merge-due-villages.ts';
import {
  prepareVillageMerger,
  type PrepareVillageMerger,
} from '../../../src/core/village-mergers/prepare-village-merger.ts';
import { isCoreError } from '../../../src/core/shared/errors.ts';
import { showVillageMerger } from '../../../src/core/village-mergers/showing/show-village-merger.ts';
import { undoVillageMerger } from '../../../src/core/village-mergers/undo-village-merger.ts';
import { addDays, dayOf } from '../../../src/core/shared/dates.ts';
import type { Chance } from '../chance/make-chance.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

export type Villages = {
  /** Those that stand. */
  codes: string[];
  merged: { id: string; from: string[]; into: string; on: string }[];
  /** So many codes were given. */
  given: number;
};

type Place = { town: Town; office: Person; chance: Chance; villages: Villages };

export const aVillage = (town: Town, code: string, name = `村${code.slice(-3)}`) =>
  town.owner
    .insertInto('commons.divisions')
    .values({
      ...{ code, name, level: 'village', parent_code: code.slice(0, 9) },
      ...{ valid_from: '2000-01-01', source: 'test', lat: 36.4, lng: 120.4 },
    })
    .execute();

const nextCode = (villages: Villages, town: string): string => {
  villages.given += 1;
  return `${town}${String(500 + villages.given)}`;
};

/** Undefined where one of them began today: it goes tomorrow at the earliest. */
async function preparedUnlessNew(office: Person, wish: PrepareVillageMerger): Promise<string | undefined> {
  try {
    return await prepareVillageMerger(office.ctx(), wish);
  } catch (error) {
    if (isCoreError(error) && error.faults.every(({ code }) => code === 'village-began-today'))
      return undefined;
    throw error;
  }
}

/** Two become one, one of them or a new one, today or in some days; where few are left there is another one. */
export async function mergeTwo({ town, office, chance, villages }: Place): Promise<void> {
  if (villages.codes.length < 4) {
    const code = nextCode(villages, '370215004');
    await aVillage(town, code);
    villages.codes.push(code);
    return;
  }
  const from = [...villages.codes].sort(() => chance() - 0.5).slice(0, 2);
  const into = chance() < 0.5 ? (from[0] ?? '') : nextCode(villages, '370215002');
  const wish = { villages: from, intoCode: into, intoName: '新村' };
  const id = await preparedUnlessNew(office, wish);
  if (id === undefined) return;
  const { leads } = await showVillageMerger(office.ctx(), id);
  const leadOf = leads[Math.floor(chance() * (leads.length + 1))]?.villageCode ?? 'none';
  const today = dayOf(town.clock());
  const on = chance() < 0.7 ? today : addDays(today, 1);
  await arrangeVillageMerger(office.ctx(), { mergerId: id, on, leadOf });
  // What is arranged for tomorrow comes late, after some days without power.
  if ((await mergedOn(town, id)) === null)
    town.clockAt.now = new Date(town.clock().getTime() + 3 * 86_400_000);
  await mergeDueVillages(asTheSystem(town));
  const done = await mergedOn(town, id);
  if (done === null) throw new Error('its day has come and it is not done');
  villages.merged.push({ id, from, into, on: done });
  villages.codes = [...villages.codes.filter((code) => !from.includes(code)), into];
}

async function mergedOn({ owner }: Town, id: string): Promise<string | null> {
  const row = await owner
    .withSchema('d370215')
    .selectFrom('village_mergers')
    .select('merged_on')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.merged_on;
}

/** One of those of the last days is undone, if what became of it was not merged on. */
export async function undoOne({ town, office, chance, villages }: Place): Promise<void> {
  const since = addDays(dayOf(town.clock()), -30);
  const open = villages.merged.filter(({ into, on }) => on >= since && villages.codes.includes(into));
  const one = open[Math.floor(chance() * open.length)];
  if (!one || one.from.some((code) => code !== one.into && villages.codes.includes(code))) return;
  await undoVillageMerger(office.ctx(), { mergerId: one.id });
  villages.merged = villages.merged.filter(({ id }) => id !== one.id);
  const stands = await town.owner
    .selectFrom('commons.divisions')
    .select('code')
    .where('code', '=', one.into)
    .where('valid_to', 'is', null)
    .execute();
  const others = villages.codes.filter((code) => code !== one.into);
  villages.codes = [...new Set([...others, ...one.from, ...stands.map(({ code }) => code)])];
}
