import { findDivision } from '../../divisions/division-queries.ts';
import { phoneOfPerson } from '../../people/phones/kept-phone.ts';
import { isNight } from '../../reminders/reminder-time.ts';
import { mayBeTexted } from '../../requests/contact/may-be-texted.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { codeHashOf, tellingCode } from './telling-code.ts';
import { markCode, takeNextTellings, type TellingToText } from './telling-queries.ts';
import { textAgain } from './text-again.ts';

/** Few: whatever else is to be texted goes first, and waits for no more than these. */
const atOnce = 10;

export type TextOfTelling = {
  id: string;
  phone: string;
  code: string;
  /** Who writes: the district's name. */
  district: string;
  /** The last day of the code, and of what is kept. */
  expiresOn: string;
  tries: number;
};

async function opened(ctx: Ctx, row: TellingToText, district: string): Promise<TextOfTelling | null> {
  const { id, expiresOn, tries } = row;
  const phone = await ctx.vault.open(row.phone, phoneOfPerson(row.personId));
  // Whoever asked us for something with this number has said how she is reached: a text of ours must not undo that.
  if (!(await mayBeTexted(ctx, phone))) return null;
  const code = await tellingCode(ctx, id);
  await inTransaction(ctx, ({ db }) => markCode(db, id, codeHashOf(code)));
  return { id, phone, code, district, expiresOn, tries };
}

/** `wakesNobody`: no phone rings by what is sent, so that it may go at night too. */
type Taking = { onFailure: (error: unknown) => void; wakesNobody?: boolean | undefined };

/**
 * Whom to text now that a roster brought her, with her code; nobody at night. Marked before any is sent, so that nobody is texted twice.
 * What does not open any more is told to `onFailure`. Runs as the system.
 */
export async function takeTellings(
  ctx: Ctx,
  { onFailure, wakesNobody = false }: Taking,
): Promise<TextOfTelling[]> {
  if (!wakesNobody && isNight(ctx.now)) return [];
  const today = dayOf(ctx.now);
  const system = { ...ctx, actor: { kind: 'system' as const } };
  const rows = await inTransaction(system, (ctx) => takeNextTellings(ctx, { today, limit: atOnce }));
  if (rows.length === 0) return [];
  const district = (await findDivision(ctx.db, ctx.cell.divisionCode, ctx.now))?.name ?? '';
  const texts: TextOfTelling[] = [];
  for (const row of rows) {
    try {
      const text = await opened(system, row, district);
      if (text) texts.push(text);
    } catch (error) {
      // Nothing was sent for certain: it goes again.
      await textAgain(system, row).catch(onFailure);
      onFailure(error);
    }
  }
  return texts;
}
