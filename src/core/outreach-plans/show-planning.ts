import { listDivisions, listNamed } from '../divisions/division-queries.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { OutreachRule } from '../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { showNewestPlan, type ShownPlan } from './show-plan.ts';

type Place = { code: string; name: string };

export type Planning = { places: Place[]; at: string; plan: ShownPlan | null; rule: OutreachRule };

/** The places of her offices, and the towns of a district. */
async function listPlannable(ctx: Ctx): Promise<Place[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { offices, divisions } = await officeOnly(ctx);
    const own = await listNamed(ctx.db, divisions, ctx.now);
    const towns = [];
    for (const { role, divisionCode } of offices)
      if (role === 'district') towns.push(...(await listDivisions(ctx.db, divisionCode, ctx.now)));
    const places = [...own, ...towns].map(({ code, name }): [string, Place] => [code, { code, name }]);
    return [...new Map(places).values()];
  });
}

/** For which places an office may plan, and the newest plan of one of them: of the first where none is asked for. Forbidden. */
export async function showPlanning(ctx: Ctx, { at: asked }: { at?: string | undefined }): Promise<Planning> {
  const places = await listPlannable(ctx);
  const at = asked ?? places[0]?.code ?? ctx.cell.divisionCode;
  const plan = await showNewestPlan(ctx, at);
  return { places, at, plan, rule: await inTransaction(ctx, ruleOfToday) };
}
