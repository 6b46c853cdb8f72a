import { createHash } from 'node:crypto';
import { z } from 'zod';
import { showActivity } from '../activities/show-activity.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { line } from '../shared/text.ts';
import { signUp } from '../signups/sign-up.ts';
import { mostInAParty, type MySignup } from '../signups/signup.ts';
import { mostLines } from './relay.ts';

const AddFromRelay = z.strictObject({
  activityId: z.string(),
  families: z
    .array(z.strictObject({ name: line(1, 60), people: z.number().int().min(1).max(mostInAParty) }))
    .min(1, { error: 'nobody-chosen' })
    .max(mostLines),
});
type AddFromRelay = z.input<typeof AddFromRelay>;
type Family = AddFromRelay['families'][number];

export type AddedFamily = Family & { signup: MySignup };

/** The same family under the same key is the same sign-up, also where others of the form were changed meanwhile. */
function keyOf(key: string, family: Family, nth: number): string {
  const said = JSON.stringify([family.name, family.people, nth]);
  return `${key}.${createHash('sha256').update(said).digest('base64url').slice(0, 22)}`;
}

/**
 * Signs up by name those whom a host chose from a 接龙, one family after the other in the order of the list, each with
 * all its people or not at all; whoever finds no place waits. Invalid, and nobody is added, where a name or a number is
 * wrong or a family is larger than the activity (`party-too-large`). All else as signing up by name.
 */
export async function addFromRelay(ctx: Ctx, input: AddFromRelay, once: Once = {}): Promise<AddedFamily[]> {
  const { activityId, families } = parseInput(AddFromRelay, input);
  const { capacity } = await showActivity(ctx, activityId);
  const faults = families.flatMap(({ people }, at) =>
    capacity !== null && people > capacity
      ? [{ path: ['families', at, 'people'].join('.'), code: 'party-too-large' }]
      : [],
  );
  if (faults.length > 0) throw invalid(faults);
  const added: AddedFamily[] = [];
  for (const family of families) {
    const nth = added.filter(({ name, people }) => name === family.name && people === family.people).length;
    const { name, people } = family;
    const own = once.key === undefined ? {} : { key: keyOf(once.key, family, nth) };
    added.push({ ...family, signup: await signUp(ctx, { activityId, name, partySize: people }, own) });
  }
  return added;
}
