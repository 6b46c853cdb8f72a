import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { invalid, notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { inTransaction } from '../shared/transaction.ts';
import { languages } from './person.ts';
import { markDescribed } from './person-queries.ts';

/** What is left out stays as it is; null takes away. */
export const DescribeMyself = z.strictObject({
  name: line(1, 60).nullable().optional(),
  villageCode: z.string().max(20).nullable().optional(),
  language: z.enum(languages).optional(),
  largeText: z.boolean().optional(),
});
export type DescribeMyself = z.input<typeof DescribeMyself>;

/** The code as the register of divisions has it, of whichever form she gave; only a village is one. */
async function villageCodeFrom(db: Db, code: string, now: Date): Promise<string> {
  const division = await findDivision(db, code, now);
  if (division?.level !== 'village') throw invalid([{ path: 'villageCode', code: 'unknown-choice' }]);
  return division.code;
}

/** She says how to call her, where she lives, how the pages speak to her. Invalid for a wrong field. */
export async function describeMyself(ctx: Ctx, input: DescribeMyself): Promise<void> {
  const wish = parseInput(DescribeMyself, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const { name, villageCode: code, language, largeText } = wish;
    if (typeof code === 'string') await holdVillages(ctx);
    const villageCode = typeof code === 'string' ? await villageCodeFrom(ctx.db, code, ctx.now) : code;
    const description = {
      ...(name !== undefined && { name }),
      ...(villageCode !== undefined && { village_code: villageCode }),
      ...(language !== undefined && { language }),
      ...(largeText !== undefined && { large_text: largeText }),
    };
    if (Object.keys(description).length === 0) return;
    if (!(await markDescribed(ctx.db, personId, description))) throw notFound('person-not-found');
    await recordDeed(ctx, { verb: 'describe-myself', subjectId: personId, personId });
  });
}
