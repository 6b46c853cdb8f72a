import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordAnswer } from '../deeds/record-answer.ts';
import { recordDeed, type AnswerKey, type Letter } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem } from '../shared/transaction.ts';
import type { CaseAct } from './case-policy.ts';
import { lockCase } from './case-queries.ts';
import { seeCase, type CaseSeen } from './see-case.ts';

export type Act = Once & {
  /** Its name in the audit. */
  verb: string;
  act: CaseAct;
  caseId: string;
  /** What a retry is compared by: ids, and of words their blind index alone. */
  wish?: object;
  /** Also once the case is closed. */
  evenClosed?: boolean;
};

/** `id`: of the row that was written, which a retry is answered with. */
type Left = { id?: string; letters?: readonly Letter[] };

export type CaseWork = (ctx: PersonCtx, seen: CaseSeen) => Promise<Left>;

async function act(
  ctx: PersonCtx,
  { verb, act, caseId, evenClosed = false, answer }: Omit<Act, 'key'> & { answer: AnswerKey | undefined },
  work: CaseWork,
): Promise<string> {
  // Found first and locked then: whoever may not read it holds up nobody.
  await seeCase(ctx, caseId, act);
  // As the system: through a broken glass she may write a note, and change no row that she could lock.
  const row = await asSystem(ctx, ({ db }) => lockCase(db, caseId));
  // Whoever waited for the lock may have been walled off meanwhile, or the case closed.
  if (!row) throw notFound('case-not-found');
  const seen = await seeCase(ctx, caseId, act);
  // Nothing is written into what was forgotten: no day would come that takes it away.
  if (seen.row.forgotten_at) throw conflict('case-forgotten');
  if (seen.row.closed_at && !evenClosed) throw conflict('case-closed');
  const { id = caseId, letters = [] } = await work(ctx, seen);
  await recordAnswer(ctx, answer, { subjectId: id });
  await recordDeed(ctx, { verb, subjectId: caseId, letters });
  return id;
}

/** What is answered with, in the same transaction: also where a retry asks, as it stands by then. `id`: of the row that was written. */
type Tell<T> = (ctx: PersonCtx, id: string) => Promise<T>;

/** As `actOnCase`, for what is answered with more than an id. */
export const answerOnCase = <T>(
  ctx: Ctx,
  { key, ...input }: Act,
  { work, tell }: { work: CaseWork; tell: Tell<T> },
): Promise<T> =>
  answerOnce(
    personOnly(ctx),
    { key },
    {
      request: { verb: input.verb, input: { caseId: input.caseId, ...input.wish } },
      work: async (ctx, answer) => tell(ctx, await act(ctx, { ...input, answer }, work)),
      again: tell,
    },
  );

/**
 * Does something to a case in one transaction, after one another where several come at once, and leaves a line in the audit,
 * which she may read. The id of the row that was written. NotFound; Forbidden; Conflict `case-closed`, `case-forgotten`.
 */
export const actOnCase = (ctx: Ctx, input: Act, work: CaseWork): Promise<string> =>
  answerOnCase(ctx, input, { work, tell: (_ctx, id) => Promise.resolve(id) });
