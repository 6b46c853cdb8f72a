import { forbiddenTo } from '../../offices/forbidden-to.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { prefixOf } from '../../divisions/division.ts';
import type { HomeName } from '../home.ts';
import { mayFurnish, mayPlace, mayTitleLeaders } from '../home-policy.ts';
import { findOpenHome, listHomesWithin, listTeamHomesBelow } from '../home-queries.ts';
import { readOpenMinutes } from '../hours.ts';
import { dayHoursText } from '../hours/day-hours-text.ts';
import { weeklyHoursOf } from '../hours/days-of-hours.ts';
import { dutiesOf } from './furnish.ts';
import { changedDaysOf } from './keep-hours.ts';
import { listMembers } from './member-queries.ts';

/** A member as who furnishes the home sees her. */
export type MemberSeen = { id: string; teamId: string; name: string | null; consentOn: string | null };

/** What a home's page is made of, as its host edits it. */
export type Furnished = {
  home: HomeName & { kind: string; parentId: string | null; leaderTitle: string; leaderName: string | null };
  address: string | null;
  addressHidden: boolean;
  /** Monday first, as people write hours. */
  open: string[];
  dropIn: string[];
  keepsFestivals: boolean;
  changed: { day: string; open: string; reason: string | null }[];
  members: MemberSeen[];
  /** Homes below this one that a team of it may be. */
  teamHomes: HomeName[];
  mayPlace: boolean;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const textsOf = (multirange: string) =>
  weekdays.map((weekday) => dayHoursText(weeklyHoursOf(readOpenMinutes(multirange), weekday)));

async function changedTexts(ctx: Ctx, homeId: string): Promise<Furnished['changed']> {
  const changed = await changedDaysOf(ctx, homeId);
  return changed
    .filter(({ day }) => day >= dayOf(ctx.now))
    .map(({ day, open, reason }) => ({ day, open: dayHoursText(open), reason }));
}

async function membersOf(ctx: PersonCtx, homeId: string): Promise<MemberSeen[]> {
  const rows = await listMembers(ctx.db, homeId);
  return rows.map(({ id, teamId, name, givenOn }) => ({ id, teamId, name, consentOn: givenOn }));
}

/** The parts of a home's page that its own page does not show. NotFound, or Forbidden for whoever may not edit it. */
export async function showFurnishing(ctx: Ctx, homeId: string): Promise<Furnished> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const home = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
    if (!home) throw notFound('home-not-found');
    const duties = await dutiesOf(ctx);
    if (!mayFurnish(duties, home)) throw await forbiddenTo(ctx);
    return {
      home: {
        ...{ id: home.id, name: home.name, kind: home.kind, parentId: home.parent_id },
        ...{ leaderTitle: home.leader_title, leaderName: home.leader_name },
      },
      address: home.address,
      addressHidden: home.address_hidden,
      open: textsOf(home.open_minutes),
      dropIn: textsOf(home.drop_in_minutes),
      keepsFestivals: home.keeps_festivals,
      changed: await changedTexts(ctx, home.id),
      members: await membersOf(ctx, home.id),
      teamHomes: await listTeamHomesBelow(ctx.db, home.id),
      mayPlace: mayPlace(duties, home),
    };
  });
}

export type ToFurnish = { homes: HomeName[]; mayTitleLeaders: boolean };

/** The homes whose pages she may edit: her own first, then those below her office. */
export async function listHomesToFurnish(ctx: Ctx): Promise<ToFurnish> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const duties = await dutiesOf(ctx);
    const { homes, divisions } = duties;
    const within = divisions.length > 0 ? await listHomesWithin(ctx.db, divisions.map(prefixOf)) : [];
    const others = within.filter(({ id }) => !homes.some((home) => home.id === id));
    return { homes: [...homes, ...others], mayTitleLeaders: mayTitleLeaders(duties) };
  });
}
