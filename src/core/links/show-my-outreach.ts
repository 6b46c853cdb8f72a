import { levelOf, type Division } from '../divisions/division.ts';
import { findDivision, listDivisions, listNamed } from '../divisions/division-queries.ts';
import { findExecutiveOf, type ExecutiveRow } from '../executives/executive-queries.ts';
import type { DatedRule } from '../outreach-rules/outreach-rule.ts';
import { ruleOfToday } from '../outreach-rules/rule-of-today.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { forbidden } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listLinksOf } from './link-queries.ts';
import { noteLinksRead } from '../audit/note-links-read.ts';
import { myLink, type MyLink } from './my-link.ts';

export type MyOutreach = {
  rule: DatedRule;
  /** `spot`: where her village lies, for the order of a walk; null where nobody knows. */
  links: (MyLink & { villageName: string; spot: { lat: number; lng: number } | null })[];
  /** Where a woman may live whom she keeps touch with next. */
  villages: { code: string; name: string }[];
};

type Village = Pick<Division, 'code' | 'name'>;

/** Those where she has somebody already; then of a town all its villages, of a village itself. */
async function villagesOf(ctx: PersonCtx, { division_code: code }: ExecutiveRow, known: readonly Village[]) {
  const own = levelOf(code) === 'village' ? await findDivision(ctx.db, code, ctx.now) : undefined;
  const below = own ? [own] : await listDivisions(ctx.db, code, ctx.now);
  const villages = below.filter(({ level }) => level === 'village');
  const others = villages.filter((one) => !known.some((village) => village.code === one.code));
  return [...known, ...others].map(({ code, name }) => ({ code, name }));
}

type Placed = { lat: number | null; lng: number | null };

const spotOf = ({ lat, lng }: Placed = { lat: null, lng: null }) =>
  lat === null || lng === null ? null : { lat, lng };

/** Whom an executive keeps touch with today, whoever is to be seen first first, and by which rule. Forbidden `executive-only`. */
export async function showMyOutreach(ctx: Ctx): Promise<MyOutreach> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const executive = await findExecutiveOf(ctx.db, ctx.actor.personId);
    if (!executive) throw forbidden('executive-only');
    const rows = await listLinksOf(ctx.db, ctx.actor.personId);
    await noteLinksRead(ctx, rows);
    const codes = [...new Set(rows.map(({ villageCode }) => villageCode))];
    const known = codes.length === 0 ? [] : await listNamed(ctx.db, codes, ctx.now);
    const placed = new Map(known.map((village) => [village.code, village]));
    const today = dayOf(ctx.now);
    return {
      rule: await ruleOfToday(ctx),
      links: rows.map((row) => ({
        ...myLink(row, today),
        villageName: placed.get(row.villageCode)?.name ?? row.villageCode,
        spot: spotOf(placed.get(row.villageCode)),
      })),
      villages: await villagesOf(ctx, executive, known),
    };
  });
}
