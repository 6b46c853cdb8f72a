import { sql, type Kysely } from 'kysely';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';
import { demoContacts } from '../../../db/seeds/demo/demo-contacts.ts';
import { demoHomes } from '../../../db/seeds/demo/demo-homes.ts';
import type { DemoPerson } from '../../../db/seeds/demo/demo-types.ts';
import { readSeedDivisions } from '../../../db/seeds/divisions/seed-divisions.ts';
import { openHome } from '../../core/homes/open-home.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { inTransaction } from '../../core/shared/transaction.ts';
import { openCell } from '../db/migrate.ts';
import type { DB } from '../db/types.generated.ts';
import { referenceDistrict, writeSeedDivisions } from '../reference-district.ts';
import { openCtx, readCells, type World } from '../world.ts';
import { addDemoPerson } from './add-demo-person.ts';
import { announceDemoActivities } from './announce-demo-activities.ts';
import { fillDemoHours } from './fill-demo-hours.ts';
import { fillDemoLinks } from './fill-demo-links.ts';
import { fillDemoSeats } from './fill-demo-seats.ts';
import { refuseRealDistrict } from './refuse-real-district.ts';

async function writeContacts(ctx: Ctx): Promise<void> {
  const rows = demoContacts().map(({ villageCode, ...contact }) => ({
    id: ctx.newId(),
    village_code: villageCode,
    ...contact,
  }));
  await ctx.db.insertInto('contacts').values(rows).execute();
}

async function appoint(ctx: Ctx, person: DemoPerson, who: { personId: string; homes: Map<string, string> }) {
  const { appointment } = person;
  if (!appointment) return;
  if (appointment.role === 'executive' && 'divisionCode' in appointment)
    return fillDemoLinks(ctx, { personId: who.personId, divisionCode: appointment.divisionCode });
  const reach =
    'homeKey' in appointment
      ? { home_id: who.homes.get(appointment.homeKey) ?? null }
      : { division_code: appointment.divisionCode };
  await ctx.db
    .insertInto('appointments')
    .values({
      id: ctx.newId(),
      person_id: who.personId,
      role: appointment.role,
      appointed_at: ctx.now,
      ...reach,
    })
    .execute();
}

async function writeDistrict(ctx: Ctx): Promise<void> {
  await writeSeedDivisions(ctx.db, readSeedDivisions());
  await writeContacts(ctx);
  const homes = new Map<string, string>();
  for (const { key, villageCode, parentKey, syntheticFields: _fields, ...home } of demoHomes) {
    const parentId = homes.get(parentKey ?? '') ?? null;
    homes.set(key, await openHome(ctx, { ...home, parentId, divisionCode: villageCode }));
  }
  for (const person of demoCast) {
    await appoint(ctx, person, { personId: await addDemoPerson(ctx, person), homes });
  }
  await announceDemoActivities(ctx, homes);
  await fillDemoSeats(ctx);
  await fillDemoHours(ctx);
}

/** Of two servers on one database the second waits here, and then finds what the first has written. */
const alone = (ctx: Ctx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('demo district', 0))`.execute(ctx.db);

/** The days that have come nearer since get their activities; safe to repeat. */
async function announceNearerDays(ctx: Ctx): Promise<void> {
  const homes = await ctx.db.selectFrom('homes').select(['id', 'name']).execute();
  const idByName = new Map(homes.map((home) => [home.name, home.id]));
  const known = demoHomes.map((home) => [home.key, idByName.get(home.name) ?? ''] as const);
  await announceDemoActivities(ctx, new Map(known.filter(([, id]) => id !== '')));
}

/** The same in a running server. */
export const refreshDemo = (world: World): Promise<void> =>
  inTransaction(openCtx(world, world.cells[0], { kind: 'system' }), async (ctx) => {
    await alone(ctx);
    await announceNearerDays(ctx);
  });

/**
 * Loads the demo district into a database that has no home yet, as its owner and in one transaction: whole or not
 * at all. Where it is loaded already, only the days that have come nearer since get their activities. Throws
 * StartError where the database is a real district's.
 */
export async function loadDemo(
  owner: Kysely<DB>,
  { clock, vaultOf }: Pick<World, 'clock' | 'vaultOf'>,
): Promise<void> {
  await refuseRealDistrict(owner);
  await openCell(owner, referenceDistrict);
  const [cell] = await readCells(owner);
  await owner.transaction().execute(async (trx) => {
    const ctx = openCtx({ db: trx, cells: [cell], clock, vaultOf }, cell, { kind: 'system' });
    await alone(ctx);
    const home = await ctx.db.selectFrom('homes').select('id').limit(1).executeTakeFirst();
    await (home ? announceNearerDays(ctx) : writeDistrict(ctx));
  });
}
