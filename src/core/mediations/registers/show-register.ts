import { z } from 'zod';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { anId } from '../docket-words.ts';
import { readRegister } from './read-register.ts';
import { registers, type Register, type RegisterRow } from './register.ts';

export const ShowRegister = z.strictObject({
  of: z.enum(registers).default('register'),
  /** `2026-11`; this month where nothing is said. */
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'month-shape' })
    .optional(),
  committeeId: anId.optional(),
});
export type ShowRegister = z.input<typeof ShowRegister>;

export type RegisterShown = { of: Register; month: string; rows: RegisterRow[] };

/** What she asks for, with its month. */
export function registerAsked(ctx: Pick<Ctx, 'now'>, input: ShowRegister) {
  const { month = dayOf(ctx.now).slice(0, 7), ...asked } = parseInput(ShowRegister, input);
  return { ...asked, month };
}

/**
 * The register of a month, of the dockets that she has: those of the cases on whose team she sits, or for claims those that she
 * mediates. A row holds a number, days and words of ours; each case has a line in its log. Forbidden `caseworkers-only`.
 */
export async function showRegister(ctx: Ctx, input: ShowRegister = {}): Promise<RegisterShown> {
  const asked = registerAsked(ctx, input);
  const rows = await readRegister(personOnly(ctx), asked, 'show-register');
  return { of: asked.of, month: asked.month, rows };
}
