import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { announceActivity } from '../../src/core/activities/announce-activity.ts';
import { openHome } from '../../src/core/homes/open-home.ts';
import { describeMyself } from '../../src/core/people/describe-myself.ts';
import { joinCell } from '../../src/core/people/join-cell.ts';
import type { Actor, Ctx } from '../../src/core/shared/ctx.ts';
import { inTransaction } from '../../src/core/shared/transaction.ts';
import { deliverDue } from '../../src/core/notices/deliver-due.ts';
import { openCtx } from '../../src/platform/world.ts';
import type { Town } from './open-town.ts';

/** Someone of the town; `ctx()` acts as her, at the town's clock. */
export type Person = { id: string; name: string; phoneMasked: string; ctx: () => Ctx };

const act = (town: Town, actor: Actor): Ctx => openCtx(town, town.cells[0], actor);

export const asTheSystem = (town: Town): Ctx => act(town, { kind: 'system' });

export const asNobody = (town: Town): Ctx => act(town, { kind: 'anonymous' });

export async function aPerson(town: Town, name: string, phoneMasked = '138****5678'): Promise<Person> {
  const accountId = randomUUID();
  const id = await joinCell(asNobody(town), { accountId, phoneMasked });
  // What an office asks for is done, wherever a test says nothing else of it.
  const ctx = () => act(town, { kind: 'person', personId: id, accountId, secondStepDone: true });
  await describeMyself(ctx(), { name });
  return { id, name, phoneMasked, ctx };
}

export async function aHome(
  town: Town,
  name = '泉心泉意',
  divisionCode = '370215',
): Promise<{ id: string; name: string }> {
  const id = await inTransaction(asTheSystem(town), (ctx) =>
    openHome(ctx, {
      ...{ name, kind: 'village', divisionCode, lat: 36.4, lng: 120.4, address: null, hours: [] },
      ...{ leader: { title: '微家长', name: null }, offers: [], tagline: null, dropIn: null, phone: null },
      ...{ style: { accent: null, emblem: null }, places: [], teams: [], facts: [] },
      ...{ demonstration: false, synthetic: true },
    }),
  );
  return { id, name };
}

export async function appointed(
  town: Town,
  person: Person,
  { home, role = 'host' }: { home: { id: string }; role?: 'host' | 'deputy' },
): Promise<Person> {
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({ id: ctx.newId(), person_id: person.id, role, home_id: home.id, appointed_at: ctx.now })
      .execute(),
  );
  return person;
}

export const aHost = async (town: Town, name: string, home: { id: string }): Promise<Person> =>
  appointed(town, await aPerson(town, name, '139****0001'), { home });

/** Somebody of an office, with her second step done; `divisionCode` says whose. */
export async function anOfficer(
  town: Town,
  name: string,
  { role = 'district', divisionCode = '370215' }: { role?: 'town' | 'district'; divisionCode?: string } = {},
): Promise<Person> {
  const person = await aPerson(town, name, '135****0003');
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({
        ...{ id: ctx.newId(), person_id: person.id, role, division_code: divisionCode },
        appointed_at: ctx.now,
      })
      .execute(),
  );
  return person;
}

/** The same person, signed in by her phone's code alone. */
export function byPhoneAlone(person: Person): Person {
  const ctx = () => {
    const here = person.ctx();
    if (here.actor.kind !== 'person') throw new Error(`${person.name} is nobody`);
    return { ...here, actor: { ...here.actor, secondStepDone: false } };
  };
  return { ...person, ctx };
}

const hours = 3_600_000;

/** Announced by the home's host; two hours long, from an hour after the town's clock if nothing else is said. */
export async function anActivity(
  town: Town,
  { host, home, title = '包饺子', capacity = 10, ...wish }: ActivityWish,
): Promise<{ id: string; title: string }> {
  const startsAt = wish.startsAt ?? new Date(town.clock().getTime() + hours);
  const endsAt = new Date(startsAt.getTime() + 2 * hours);
  const { id } = await announceActivity(host.ctx(), { homeId: home.id, title, startsAt, endsAt, capacity });
  return { id, title };
}

type ActivityWish = {
  host: Person;
  home: { id: string };
  title?: string;
  capacity?: number;
  startsAt?: Date;
};

/** Every letter written so far reaches its inbox. */
export const lettersDelivered = (town: Town) => deliverDue(asTheSystem(town), { until: town.clock() });

/** What was written to the audit these nine seconds was written so long ago: the database's clock is nobody's to move. */
export async function auditWritten(town: Town, { minutesAgo }: { minutesAgo: number }): Promise<void> {
  await town.owner
    .withSchema(town.cells[0].schema)
    .updateTable('audit')
    .set({ written_at: sql`now() - make_interval(secs => ${60 * minutesAgo})` })
    .where('written_at', '>', sql<Date>`now() - interval '9 seconds'`)
    .execute();
}

export function moveClock(town: Town, { minutes }: { minutes: number }): void {
  town.clockAt.now = new Date(town.clockAt.now.getTime() + minutes * 60_000);
}
