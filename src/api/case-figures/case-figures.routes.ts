import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { measuresCounted } from '../../core/case-figures/case-figure.ts';
import { figureSpans, showFigures } from '../../core/case-figures/show-figures.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';

const Query = z.strictObject({ year: z.string().max(10).optional(), by: z.enum(figureSpans).optional() });

const Figures = z.object({
  year: z.string(),
  years: z.array(z.string()).describe('of which something was counted'),
  by: z.enum(figureSpans),
  measures: z.array(
    z.object({
      measure: z.enum(measuresCounted),
      categories: z.array(z.string()),
      rows: z.array(
        z.object({
          period: z.string().describe('`2026-05`, `2026-Q2`, `2026`'),
          counts: z
            .record(z.string(), z.number().int().nullable())
            .describe(
              'by category and `total`; null is left out, because it is under 5 or would tell one that is',
            ),
        }),
      ),
    }),
  ),
});

const schema = documented({
  ...{
    tags: ['case-figures'],
    signedIn: true,
    operationId: 'showCaseFigures',
    query: Query,
    answer: Figures,
  },
  summary: 'What was counted of whole months of the district: no person, no village, nothing under five',
  problems: [403],
});

/** Figures without faces, for the district's office and its rights desk. */
export function caseFiguresRoutes(app: FastifyInstance, door: ApiDoor): void {
  app.get('/case-figures', { schema }, async (request) => {
    const { year, by } = parseInput(Query, request.query);
    const ctx = await asBearer(door, request, door.world.cells[0]);
    return showFigures(ctx, { ...(year !== undefined && { year }), ...(by && { by }) });
  });
}
