import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { insertNameOnly, lockAuthor } from '../people/person-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, notFound, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { mostRelatives, NewRelative, type Relative } from './relative.ts';
import { insertRelative, listRelativesOf } from './relative-queries.ts';

async function refuseOneTooMany(ctx: PersonCtx, name: string): Promise<void> {
  const known = await listRelativesOf(ctx.db, ctx.actor.personId);
  if (known.some((relative) => relative.name === name)) throw conflict('relative-already-there');
  if (known.length >= mostRelatives) throw ruleBroken('too-many-relatives');
}

/**
 * Writes down somebody of her family whom she wants to sign up. SignedOut; Conflict `relative-already-there` where one bears
 * the same name; RuleBroken `too-many-relatives`. A retry with the same key gets the first answer.
 */
export async function addRelative(ctx: Ctx, input: NewRelative, once: Once = {}): Promise<Relative> {
  const { name, kind } = parseInput(NewRelative, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'add-relative', input: { name, kind } },
    work: async (ctx, answer) => {
      const { personId } = ctx.actor;
      if (!(await lockAuthor(ctx.db, personId))) throw notFound('person-not-found');
      await refuseOneTooMany(ctx, name);
      const id = ctx.newId();
      await insertNameOnly(ctx.db, { id, name, added_by: personId, joined_at: ctx.now });
      await insertRelative(ctx.db, { person_id: id, kept_by: personId, kind, added_at: ctx.now });
      await recordDeed(ctx, { verb: 'add-relative', subjectId: id, personId, answer });
      return { id, name, kind };
    },
    again: async (_ctx, id) => ({ id, name, kind }),
  });
}
