import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { seatedOf } from '../requests/seated-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { categoriesOf, measuresCounted, total, type Measure, type Period } from './case-figure.ts';
import { listFiguresOf, listYears } from './figure-queries.ts';
import { maySeeFigures } from './figure-policy.ts';

export const figureSpans = ['month', 'quarter', 'year'] as const;

export const ShowFigures = z.strictObject({
  /** The newest of which something was counted where nothing is said. */
  year: z
    .string()
    .regex(/^\d{4}$/, { error: 'year-shape' })
    .optional(),
  by: z.enum(figureSpans).default('month'),
});
export type ShowFigures = z.input<typeof ShowFigures>;

/** `counts`: by category and `total`; null is not told. */
export type FigureRow = { period: Period; counts: Record<string, number | null> };
export type Figures = {
  year: string;
  years: string[];
  by: (typeof figureSpans)[number];
  measures: { measure: Measure; categories: readonly string[]; rows: FigureRow[] }[];
};

const shapes = { month: /^\d{4}-\d\d$/, quarter: /^\d{4}-Q\d$/, year: /^\d{4}$/ } as const;

/**
 * What was counted of the months, quarters or the year that have ended, for the district's office and its rights desk; that it was
 * looked at is written down. Forbidden `figures-not-yours` for everybody else.
 */
export async function showFigures(ctx: Ctx, input: ShowFigures = {}): Promise<Figures> {
  const { year: named, by } = parseInput(ShowFigures, input);
  return inTransaction(personOnly(ctx), async (ctx) => {
    if (!maySeeFigures(await seatedOf(ctx))) throw await forbiddenTo(ctx, 'figures-not-yours');
    const years = await listYears(ctx.db);
    const year = named ?? years[0] ?? dayOf(ctx.now).slice(0, 4);
    const told = (await listFiguresOf(ctx.db, year)).filter(({ period }) => shapes[by].test(period));
    await recordDeed(ctx, { verb: 'show-case-figures', subjectId: ctx.actor.personId });
    const periods = [...new Set(told.map(({ period }) => period))].toSorted();
    const measures = measuresCounted.map((measure) => ({
      ...{ measure, categories: [...categoriesOf[measure], total] },
      rows: periods.map((period) => ({
        period,
        counts: Object.fromEntries(
          told
            .filter((figure) => figure.measure === measure && figure.period === period)
            .map(({ category, count }) => [category, count]),
        ),
      })),
    }));
    return { year, years, by, measures };
  });
}
