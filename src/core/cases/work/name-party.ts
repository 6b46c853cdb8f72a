import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { partyKinds } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { sealJson } from '../sealed-json.ts';
import { insertParty } from './work-queries.ts';
import { particularsOf, PartyParticulars } from './work-shapes.ts';

export const NameParty = PartyParticulars.extend({ caseId: z.string(), kind: z.enum(partyKinds) });
export type NameParty = z.input<typeof NameParty>;

/** Writes down who stands in the story: she herself, a child, the other side. The id by which it may be struck. */
export async function nameParty(ctx: Ctx, input: NameParty, once: Once = {}): Promise<{ id: string }> {
  const { caseId, kind, ...particulars } = parseInput(NameParty, input);
  const wish = { kind, particulars: await markOf(ctx, particulars) };
  const act = { ...once, verb: 'name-case-party', act: 'name-party', caseId, wish } as const;
  const id = await actOnCase(ctx, act, async (ctx) => {
    const id = ctx.newId();
    await insertParty(ctx.db, {
      ...{ id, case_id: caseId, kind, added_at: ctx.now, added_by: ctx.actor.personId },
      particulars: await sealJson(ctx, particulars, particularsOf(id)),
    });
    return { id };
  });
  return { id };
}
