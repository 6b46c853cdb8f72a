import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { invalid, ruleBroken } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { asSystem } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { wallReasons } from '../case.ts';
import { listGlassHolders, markGlassesEnded } from '../glass/glass-queries.ts';
import { violatedConstraint } from '../../shared/violations.ts';
import { insertWall, listTeam, listWalledAmong, markLead, markLeft } from './team-queries.ts';

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

/** Whoever of the team stands before a wall now is on it no more; a glass she broke is whole again. */
async function keepOut(ctx: PersonCtx, caseId: string): Promise<void> {
  await asSystem(ctx, async (system) => {
    const team = await listTeam(system.db, caseId);
    const ids = [...team.map(({ id }) => id), ...(await listGlassHolders(system.db, caseId))];
    const walled = await listWalledAmong(system, caseId, ids);
    if (walled.includes(ctx.actor.personId)) throw ruleBroken('hand-over-first');
    await markLeft(system.db, caseId, { personIds: walled, at: ctx.now, why: 'walled' });
    const lead = team.find(({ is_lead: isLead }) => isLead);
    if (lead === undefined || walled.includes(lead.id))
      await markLead(system.db, caseId, { personId: ctx.actor.personId, isLead: true });
    await markGlassesEnded(system.db, { caseId, personIds: walled, at: ctx.now });
  });
}

/** A wall before somebody or a home that is not here. */
function asFault(error: unknown): unknown {
  const broken = violatedConstraint(error);
  if (broken === 'case_walls_person_fkey') return invalid([{ path: 'personId', code: 'nobody-there' }]);
  return broken === 'case_walls_home_fkey' ? invalid([{ path: 'homeId', code: 'nobody-there' }]) : error;
}

/**
 * Keeps out whoever is of her household, her kin, the other party, of the same unit, or whom she names: at once, and for
 * good, a superior and a host too. RuleBroken `hand-over-first` where it would be the one who sets it.
 */
export async function setWall(ctx: Ctx, input: SetWall, once: Once = {}): Promise<void> {
  const { caseId, ...wall } = parseInput(SetWall, input);
  const { why, personId, homeId, divisionCode } = wall;
  if ([personId, homeId, divisionCode].filter((who) => who !== undefined).length !== 1)
    throw invalid([{ path: 'personId', code: 'exactly-one' }]);
  const act = { ...once, verb: 'set-case-wall', act: 'set-wall', caseId, wish: wall } as const;
  await actOnCase(ctx, { ...act, evenClosed: true }, async (ctx) => {
    const placed = insertWall(ctx, {
      ...{ caseId, why },
      ...(personId !== undefined && { personId }),
      ...(homeId !== undefined && { homeId }),
      ...(divisionCode !== undefined && { divisionCode }),
    });
    await placed.catch((error: unknown) => {
      throw asFault(error);
    });
    await keepOut(ctx, caseId);
    return {};
  });
}
