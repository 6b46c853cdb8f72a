import { recordDeed } from '../../deeds/record-deed.ts';
import type { LetterTopic } from '../../deeds/letter.ts';
import { findRequestVisible, lockRequest, type RequestRow } from '../../requests/request-queries.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import { findByCode } from '../../requests/returning/find-by-code.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';

/** By her code where she left no name; by its id where she asked under her own. */
export type Whose = { code: string } | { requestId: string };
export type Trying = { tries?: Tries };

async function findOwn(ctx: Ctx, requestId: string): Promise<RequestRow | undefined> {
  const request = await inTransaction(personOnly(ctx), async ({ db, actor }) => {
    const found = isId(requestId) ? await findRequestVisible(db, requestId) : undefined;
    return found?.person_id === actor.personId ? found : undefined;
  });
  return request;
}

/** NotFound `talent-not-found` for everybody but her, and for what is no talent; RuleBroken `too-many-code-tries`. */
export async function findHers(ctx: Ctx, whose: Whose, { tries }: Trying): Promise<RequestRow> {
  checkTries(tries);
  const found =
    'code' in whose ? (await findByCode(ctx, whose.code))?.request : await findOwn(ctx, whose.requestId);
  if (found?.door !== 'talent' || found.forgotten_at !== null) throw notFound('talent-not-found');
  return found;
}

type Act = {
  verb: string;
  /** Judges the locked record and writes; the topics that tell the home. Null where it is as she wishes already. */
  work: (ctx: Ctx, request: RequestRow) => Promise<readonly LetterTopic[] | null>;
};

/** One act of hers on what she offers, in one transaction and as the system: nothing says that she came back. */
export async function actAsHer(ctx: Ctx, { id }: RequestRow, { verb, work }: Act): Promise<void> {
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async (ctx) => {
    const request = await lockRequest(ctx.db, id);
    if (!request || request.forgotten_at !== null) throw notFound('talent-not-found');
    const topics = await work(ctx, request);
    if (topics === null) return;
    const letters = topics.map((topic) => ({ topic, subjectId: id }));
    const { home_id: homeId } = request;
    await recordDeed(ctx, { verb, subjectId: id, ...(homeId !== null && { homeId }), letters });
  });
}
