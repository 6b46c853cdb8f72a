import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../../src/core/shared/ctx.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { violatedConstraint } from '../../../src/core/shared/violations.ts';
import { codeOf } from '../code-of.ts';
import { asTheSystem } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** Which constraint or right refuses raw SQL of the application's role, at its most powerful: as the system. */
export async function refusalOf(town: Town, statements: readonly RawBuilder<unknown>[]): Promise<string> {
  try {
    await inTransaction(asTheSystem(town), async (ctx) => {
      for (const statement of statements) await statement.execute(ctx.db);
    });
    return 'it was done';
  } catch (error) {
    return violatedConstraint(error) ?? String(error);
  }
}

/** A refusal of the database ends its transaction, so where the model expects one, it is tried from a savepoint. */
export async function refused(ctx: Ctx, attempt: () => Promise<unknown>): Promise<string> {
  await sql`savepoint before`.execute(ctx.db);
  const code = await codeOf(attempt());
  await sql`rollback to before`.execute(ctx.db);
  return code;
}
