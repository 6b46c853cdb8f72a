import type { Sheet } from '../../paper/sheet.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { readRegister } from './read-register.ts';
import { registerSheet } from './register-sheet.ts';
import { registerAsked, type ShowRegister } from './show-register.ts';

/** The same to be handed in; that it was taken stands in the log of each case. Forbidden `caseworkers-only`. */
export async function exportRegister(ctx: Ctx, input: ShowRegister = {}): Promise<Sheet> {
  const asked = registerAsked(ctx, input);
  const rows = await readRegister(personOnly(ctx), asked, 'export-register');
  return registerSheet({ of: asked.of, month: asked.month, rows });
}
