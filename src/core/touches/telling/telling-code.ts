import { createHash } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';
import { receiptFrom } from '../../shared/nameless/receipt-code.ts';

/** Made of its id under the cell's key whenever it is needed: it is kept nowhere, and nobody who has the database makes it. */
export const tellingCode = async ({ vault }: Pick<Ctx, 'vault'>, id: string): Promise<string> =>
  receiptFrom(await vault.blind(id, 'tellings.code'));

/** Only this is kept of a code. */
export const codeHashOf = (code: string): Buffer => createHash('sha256').update(`telling ${code}`).digest();
