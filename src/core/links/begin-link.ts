import { changeLoad } from '../executives/change-load.ts';
import type { ExecutiveRow } from '../executives/executive-queries.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict } from '../shared/errors.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { differenceOf } from './difference.ts';
import { dueAfter } from './due-after.ts';
import { loadOf, type LinkKind, type SaidYes } from './link.ts';
import { insertLink } from './link-queries.ts';

type Begun = {
  id: string;
  kind: LinkKind;
  executive: Pick<ExecutiveRow, 'id' | 'person_id'>;
  personId: string;
  villageCode: string;
  saidYes: SaidYes | null;
  /** By when she is to be seen first, where the two know each other already. */
  firstDueOn?: string;
};

const taken: Readonly<Record<string, string>> = {
  links_one_a_woman: 'has-a-link',
  links_one_a_village: 'village-has-a-lead',
};

/**
 * A link that begins today, with all that it changes of the figures; part of the verb that makes it. Nobody is of two at once:
 * Conflict `has-a-link`, `village-has-a-lead`. The transaction can then only be rolled back.
 */
export async function beginLink(
  ctx: Ctx,
  { id, kind, executive, villageCode, ...link }: Begun,
): Promise<void> {
  const today = dayOf(ctx.now);
  const firstDueOn = link.firstDueOn ?? dueAfter(kind, today, await ruleOfToday(ctx));
  try {
    await insertLink(ctx.db, {
      ...{ id, kind, executive_id: executive.id, held_by: executive.person_id, person_id: link.personId },
      ...{ village_code: villageCode, joined_on: today, joined_at: ctx.now },
      ...{ first_due_on: firstDueOn, due_on: firstDueOn },
      said_yes: link.saidYes,
    });
  } catch (error) {
    const code = taken[violatedConstraint(error) ?? ''];
    throw code ? conflict(code) : error;
  }
  const villages = [{ code: villageCode, from: today }];
  const begun = { kind, joinedOn: today, leftOn: null, firstDueOn, villages, visits: [] };
  await insertChanges(ctx, id, [
    ...differenceOf(null, begun),
    ...(await changeLoad(ctx, executive.id, loadOf(kind))),
  ]);
}
