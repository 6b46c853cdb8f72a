import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { districtAlone } from './district-alone.ts';
import { listObstacles } from './list-obstacles.ts';
import { mostVillages } from './village-merger.ts';
import { insertVillageMerger } from './village-merger-queries.ts';

const code = z.string().regex(/^[0-9]{12}$/, { error: 'village-code-shape' });

export const PrepareVillageMerger = z.strictObject({
  villages: z
    .array(code)
    .min(1, { error: 'required' })
    .max(mostVillages, { error: 'too-many-villages' })
    .transform((codes) => [...new Set(codes)].sort()),
  /** One of them, or a code that no village bears yet. */
  intoCode: code,
  /** Of a new village; of one of them only where it is called otherwise from then on. */
  intoName: line(1, 100).optional(),
});
export type PrepareVillageMerger = z.input<typeof PrepareVillageMerger>;

function checkShape({ villages, intoCode, intoName }: z.output<typeof PrepareVillageMerger>): void {
  const isOneOfThem = villages.includes(intoCode);
  if (isOneOfThem && villages.length < 2) throw invalid([{ path: 'villages', code: 'one-village' }]);
  if (!isOneOfThem && intoName === undefined) throw invalid([{ path: 'intoName', code: 'required' }]);
}

const pathOf: Readonly<Record<string, string>> = { 'town-unknown': 'intoCode', 'code-in-use': 'intoCode' };

/**
 * Marks that villages shall become one, for the district's office to look at; nothing moves yet. Returns its id. Forbidden for
 * everybody else; Invalid, also for what stands in its way.
 */
export async function prepareVillageMerger(
  ctx: Ctx,
  input: PrepareVillageMerger,
  once: Once = {},
): Promise<string> {
  const wish = parseInput(PrepareVillageMerger, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'prepare-village-merger', input: wish },
    work: async (ctx, answer) => {
      await districtAlone(ctx);
      checkShape(wish);
      const id = ctx.newId();
      const merger = { id, villages: wish.villages, into_code: wish.intoCode };
      const obstacles = await listObstacles(ctx, merger);
      if (obstacles.length > 0)
        throw invalid(obstacles.map(({ code }) => ({ path: pathOf[code] ?? 'villages', code })));
      const prepared = { prepared_at: ctx.now, prepared_by: ctx.actor.personId };
      await insertVillageMerger(ctx.db, { ...merger, into_name: wish.intoName ?? null, ...prepared });
      await recordDeed(ctx, { verb: 'prepare-village-merger', subjectId: id, answer });
      return id;
    },
    again: (_ctx, id) => Promise.resolve(id),
  });
}
