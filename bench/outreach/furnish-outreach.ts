import { sql, type Kysely } from 'kysely';
import { addDemoResidents } from '../../src/platform/demo/add-demo-residents.ts';
import { readSecrets } from '../../src/platform/secrets.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { lockedVault } from '../../src/platform/vault/locked-vault.ts';
import { openCtx, readCells } from '../../src/platform/world.ts';
import type { Ctx } from '../../src/core/shared/ctx.ts';
import { addOfficer } from '../ground/add-officer.ts';
import type { Visited } from '../ground/furnish.ts';

/** So many executives visit at once; with thirty women each nobody is visited twice in a run. */
const executives = 2000;

export type Desk = { ctx: Ctx; secret: string };

export async function openDesk(owner: Kysely<DB>, dataDir: string): Promise<Desk> {
  const cells = await readCells(owner);
  const world = { db: owner, cells, clock: () => new Date(), vaultOf: lockedVault };
  return { ctx: openCtx(world, cells[0], { kind: 'system' }), secret: readSecrets(dataDir).authSecret };
}

/** The bearer of somebody in the district's office, whose second step is done. */
export async function seatOffice({ ctx, secret }: Desk): Promise<string> {
  const { token, personId } = await addOfficer(ctx, secret);
  const seat = {
    id: ctx.newId(),
    person_id: personId,
    role: 'district',
    division_code: ctx.cell.divisionCode,
  };
  await ctx.db
    .insertInto('appointments')
    .values({ ...seat, appointed_at: ctx.now })
    .execute();
  return token;
}

/** Sessions for seeded executives: each of as many residents turns out to be one of them. */
async function signIn({ ctx, secret }: Desk): Promise<{ token: string; personId: string }[]> {
  const tokens = await addDemoResidents(ctx, executives, secret);
  const seated = await ctx.db
    .selectFrom('executives')
    .select('person_id')
    .where('links', '=', 30)
    .orderBy('id', 'desc')
    .limit(executives)
    .execute();
  const hers = seated.map(({ person_id: personId }, nth) => ({ personId, token: tokens[nth] ?? '' }));
  const bare = hers.map(({ token }) => token.split('.')[0] ?? '');
  await sql`
    update accounts.memberships m set person_id = hers.person_id
    from unnest(${bare}::text[], ${hers.map(({ personId }) => personId)}::uuid[]) hers (token, person_id)
    join accounts.session s on s.token = hers.token where m.account_id = s.user_id`.execute(ctx.db);
  return hers;
}

/** Women who are visited, each with the bearer of her executive: of all of them the first, then the second, so that neighbours differ. */
export async function listVisited(desk: Desk): Promise<Visited[]> {
  const hers = await signIn(desk);
  const tokens = new Map(hers.map(({ personId, token }) => [personId, token]));
  const links = await desk.ctx.db
    .selectFrom('links')
    .select(['id', 'held_by as heldBy', 'person_id as personId', 'village_code as villageCode'])
    .where('kind', '=', 'woman')
    .where('left_on', 'is', null)
    .where('held_by', 'in', [...tokens.keys()])
    .orderBy('id')
    .execute();
  const turn = new Map<string, number>();
  return links
    .map((link) => {
      const nth = turn.get(link.heldBy) ?? 0;
      turn.set(link.heldBy, nth + 1);
      return { ...link, nth, token: tokens.get(link.heldBy) ?? '' };
    })
    .toSorted((one, other) => one.nth - other.nth);
}

/** The same women for the controls, which ask for them by number, or by who holds them and has signed in. */
export async function keepForControl({ ctx }: Desk, visited: readonly Visited[]): Promise<void> {
  await sql`create table control.visited (nr int primary key, link_id uuid, held_by uuid, person_id uuid, village_code text)`.execute(
    ctx.db,
  );
  await sql`
    insert into control.visited select row_number() over (), * from unnest(${visited.map(({ id }) => id)}::uuid[],
      ${visited.map(({ heldBy }) => heldBy)}::uuid[], ${visited.map(({ personId }) => personId)}::uuid[],
      ${visited.map(({ villageCode }) => villageCode)}::text[])`.execute(ctx.db);
  await sql`create index on control.visited (person_id)`.execute(ctx.db);
  await sql`create table control.visiting (token text primary key, held_by uuid not null)`.execute(ctx.db);
  const bearers = new Map(visited.map(({ token, heldBy }) => [`Bearer ${token}`, heldBy]));
  await sql`insert into control.visiting select * from unnest(${[...bearers.keys()]}::text[], ${[...bearers.values()]}::uuid[])`.execute(
    ctx.db,
  );
}
