import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { homeKinds } from './home.ts';
import { markOwnHome } from './home-queries.ts';
import { openMinutes } from './hours.ts';
import { publishHomes } from './publish-home.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'clock-shape' });

const hours = z
  .array(
    z
      .object({ weekday: z.number().int().min(1).max(7), opens: clock, closes: clock })
      // What closes before it opens runs past midnight.
      .refine(({ opens, closes }) => opens !== closes && opens !== '24:00', { error: 'hours-shape' }),
  )
  .max(50);

export const OpenHome = z.object({
  name: line(1, 60),
  kind: z.enum(homeKinds),
  divisionCode: z.string().regex(/^[0-9]{2,20}$/, { error: 'division-code-shape' }),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  leader: z.object({ title: line(1, 20), name: line(1, 60).nullable() }),
  address: line(1, 200).nullable(),
  hours,
  /** When one may come without a reason, where that is not always. */
  dropInHours: hours.default([]),
  keepsFestivals: z.boolean().default(false),
  /** Somebody's own door; so it is where an executive leads the home, unless said otherwise. */
  addressHidden: z.boolean().optional(),
  parentId: z.uuid().nullable().default(null),
  /** The team of its parent that this home is. */
  ofTeam: line(1, 60).nullable().default(null),
  offers: z.array(line(1, 30)).max(30),
  tagline: line(1, 100).nullable(),
  dropIn: line(1, 200).nullable(),
  phone: line(1, 30).nullable(),
  style: z.object({ accent: z.string().nullable(), emblem: line(1, 4).nullable() }),
  places: z.array(
    z.object({ name: line(1, 60), sign: line(1, 60).nullable(), kind: z.enum(['venue', 'room']) }),
  ),
  teams: z.array(
    z.object({ name: line(1, 60), theme: line(1, 60).nullable(), memberCount: z.number().int().nullable() }),
  ),
  facts: z.array(z.object({ label: line(1, 60), text: line(1, 500) })),
  demonstration: z.boolean(),
  synthetic: z.boolean(),
  /** Entered today, opened by its office some day. */
  opensLater: z.boolean().default(false),
});
export type OpenHome = z.input<typeof OpenHome>;

type Home = z.output<typeof OpenHome>;

const rowOf = (ctx: Ctx, id: string, home: Home) => ({
  id,
  name: home.name,
  kind: home.kind,
  division_code: home.divisionCode,
  leader_title: home.leader.title,
  leader_name: home.leader.name,
  address: home.address,
  lat: home.lat,
  lng: home.lng,
  open_minutes: openMinutes(home.hours),
  drop_in_minutes: openMinutes(home.dropInHours),
  keeps_festivals: home.keepsFestivals,
  address_hidden: home.addressHidden ?? home.kind === 'executive',
  parent_id: home.parentId,
  offers: home.offers,
  tagline: home.tagline,
  drop_in: home.dropIn,
  phone: home.phone,
  accent: home.style.accent?.toLowerCase() ?? null,
  emblem: home.style.emblem,
  facts: JSON.stringify(home.facts),
  demonstration: home.demonstration,
  synthetic: home.synthetic,
  ...(home.opensLater ? { prepared_at: ctx.now } : { opened_at: ctx.now }),
});

async function furnish(ctx: Ctx, homeId: string, home: Home): Promise<void> {
  const places = home.places.map((place, position) => ({
    id: ctx.newId(),
    home_id: homeId,
    position,
    ...place,
  }));
  if (places.length > 0) await ctx.db.insertInto('places').values(places).execute();
  const teams = home.teams.map(({ name, theme, memberCount }, position) => ({
    id: ctx.newId(),
    home_id: homeId,
    name,
    theme,
    member_count: memberCount,
    position,
  }));
  if (teams.length > 0) await ctx.db.insertInto('teams').values(teams).execute();
}

/** A team that is itself a home leads to it from its parent's page. */
async function joinTeam(ctx: Ctx, homeId: string, { parentId, ofTeam }: Home): Promise<void> {
  if (parentId !== null && ofTeam !== null) await markOwnHome(ctx.db, parentId, { team: ofTeam, homeId });
}

/**
 * Opens a home with its places and teams and puts it into the directory, inside the caller's transaction. Done as the
 * system: by an import, the demo, or for an office (`found-home.ts`). Returns the new home's id.
 */
export async function openHome(ctx: Ctx, input: OpenHome): Promise<string> {
  if (ctx.actor.kind !== 'system') throw forbidden();
  const home = parseInput(OpenHome, input);
  const id = ctx.newId();
  await ctx.db
    .insertInto('homes')
    .values(rowOf(ctx, id, home))
    .execute();
  await furnish(ctx, id, home);
  await joinTeam(ctx, id, home);
  await publishHomes(ctx, [id]);
  await recordDeed(ctx, { verb: 'open-home', subjectId: id, homeId: id });
  return id;
}
