import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { forbidden, invalid, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { wallReasons } from '../case.ts';
import { markCase } from '../case-queries.ts';
import { giveRequestTo } from '../request-of-case.ts';
import type { CaseSeen } from '../see-case.ts';
import { listGlassHolders } from '../glass/glass-queries.ts';
import { violatedConstraint } from '../../shared/violations.ts';
import { leaveTeam } from './leave-team.ts';
import {
  deleteNoticesOfCase,
  insertWall,
  listBeforeWall,
  listTeam,
  listWalledAmong,
  markLead,
  type Wall,
} from './team-queries.ts';

const anId = z.string().refine(isId, { error: 'id-shape' });

export const SetWall = z.strictObject({
  caseId: z.string(),
  why: z.enum(wallReasons),
  /** Exactly one: somebody; whoever keeps a home; whoever acts for a town or a village. */
  personId: anId.optional(),
  homeId: anId.optional(),
  divisionCode: z
    .string()
    .regex(/^\d{9,12}$/, { error: 'code-shape' })
    .optional(),
});
export type SetWall = z.input<typeof SetWall>;

/** Whoever of the team stands before a wall now is on it no more; a glass she broke is whole again. Whether it was the lead. */
async function keepOut(ctx: PersonCtx, caseId: string): Promise<boolean> {
  const { personId } = ctx.actor;
  const isAnew = await asSystem(ctx, async (system) => {
    const team = await listTeam(system.db, caseId);
    const ids = [...team.map(({ id }) => id), ...(await listGlassHolders(system.db, caseId))];
    const walled = await listWalledAmong(system, caseId, ids);
    if (walled.includes(personId)) throw ruleBroken('hand-over-first');
    await leaveTeam(system, caseId, { personIds: walled, at: ctx.now, why: 'walled' });
    await deleteNoticesOfCase(system.db, caseId, walled);
    const lead = team.find(({ is_lead: isLead }) => isLead);
    if (lead !== undefined && !walled.includes(lead.id)) return false;
    await markLead(system.db, caseId, { personId, isLead: true });
    await markCase(system.db, caseId, { lead_doubted_by: null });
    return true;
  });
  if (isAnew) await giveRequestTo(ctx, { caseId, personId });
  return isAnew;
}

/** Whether it would put out the lead, who has her seat still, on one word alone: it takes two of the desk on her team. */
async function takesASecond(ctx: PersonCtx, { row, seats }: CaseSeen, wall: Wall): Promise<boolean> {
  const { personId } = ctx.actor;
  const isBefore = await asSystem(ctx, async (system) => {
    const lead = (await listTeam(system.db, row.id)).find(({ is_lead: isLead }) => isLead);
    if (!lead || lead.id === personId || lead.seats === null) return false;
    return (await listBeforeWall(system, wall, [lead.id])).length > 0;
  });
  if (!isBefore) return false;
  if (!seats.includes('rights')) throw forbidden('another-of-the-desk-decides');
  return row.lead_doubted_by === null || row.lead_doubted_by === personId;
}

/** A wall before somebody or a home that is not here. */
function asFault(error: unknown): unknown {
  const broken = violatedConstraint(error);
  if (broken === 'case_walls_person_fkey') return invalid([{ path: 'personId', code: 'nobody-there' }]);
  return broken === 'case_walls_home_fkey' ? invalid([{ path: 'homeId', code: 'nobody-there' }]) : error;
}

/**
 * Keeps out whoever is of her household, her kin, the other party, of the same unit, or whom she names: at once, and for
 * good, a superior and a host too. Before the lead it stands once a second of the desk on her team asks for it; until then
 * those are told. RuleBroken `hand-over-first` where it would be the one who sets it; Forbidden.
 */
export async function setWall(ctx: Ctx, input: SetWall, once: Once = {}): Promise<void> {
  const { caseId, ...wall } = parseInput(SetWall, input);
  const { why, personId, homeId, divisionCode } = wall;
  if ([personId, homeId, divisionCode].filter((who) => who !== undefined).length !== 1)
    throw invalid([{ path: 'personId', code: 'exactly-one' }]);
  const act = { ...once, verb: 'set-case-wall', act: 'set-wall', caseId, wish: wall } as const;
  const before: Wall = {
    ...(personId !== undefined && { personId }),
    ...(homeId !== undefined && { homeId }),
    ...(divisionCode !== undefined && { divisionCode }),
  };
  await actOnCase(ctx, { ...act, evenClosed: true }, async (ctx, seen) => {
    if (await takesASecond(ctx, seen, before)) {
      await markCase(ctx.db, caseId, { lead_doubted_by: ctx.actor.personId });
      return { letters: [{ topic: 'case-lead-doubted', subjectId: caseId }] };
    }
    await insertWall(ctx, { caseId, why, ...before }).catch((error: unknown) => {
      throw asFault(error);
    });
    const isLeadAnew = await keepOut(ctx, caseId);
    return { letters: isLeadAnew ? [{ topic: 'case-lead-changed', subjectId: caseId }] : [] };
  });
}
