import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHome, asTheSystem } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { cellTable } from '../cell-table.ts';
import { asSystem, inTransaction } from '../transaction.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('of two that wait for each other both come to their end: what PostgreSQL undid runs once more', async () => {
  const ctx = asTheSystem(town);
  const homes = [await aHome(town, '一'), await aHome(town, '二')];
  let arrived = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => (open = resolve));
  const tries = [0, 0];
  const renamed = (nth: 0 | 1) =>
    inTransaction(ctx, async (ctx) => {
      tries[nth] = (tries[nth] ?? 0) + 1;
      const name = async (home: { id: string } | undefined) => {
        await ctx.db
          .updateTable('homes')
          .set({ tagline: `第 ${nth} 个` })
          .where('id', '=', home?.id ?? '')
          .execute();
      };
      await name(homes[nth]);
      arrived += 1;
      if (arrived === 2) open();
      await both;
      await name(homes[1 - nth]);
    });
  await Promise.all([renamed(0), renamed(1)]);
  expect(tries.toSorted((a, b) => a - b)).toEqual([1, 2]);
});

test('a statement that failed and was swallowed lets nothing be taken for done', async () => {
  const ctx = asTheSystem(town);
  const attempt = inTransaction(ctx, async (ctx) => {
    await sql`select 1 / 0`.execute(ctx.db).catch(() => undefined);
    return 'done';
  });
  await expect(attempt).rejects.toThrow('the transaction was aborted before its commit');
});

test('whoever acted before acts again once the system has done its part', async () => {
  const ctx = asTheSystem(town);
  const anyone = {
    ...ctx,
    actor: { kind: 'person' as const, personId: ctx.newId(), accountId: ctx.newId() },
  };
  const seen = await inTransaction(anyone, async (ctx) => {
    const people = () =>
      sql<{ n: number }>`select count(*)::int as n from ${cellTable(ctx.cell, 'audit')}`.execute(ctx.db);
    const before = await people();
    const asIt = await asSystem(ctx, people);
    return [before, asIt, await people()].map(({ rows }) => (rows[0]?.n ?? 0) > 0);
  });
  expect(seen).toEqual([false, true, false]);
});
