import { listPhonesOfAll } from '../people/same/merged-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listTouchesOf, type TouchRow } from '../touches/touch-queries.ts';
import { listHidden, type IsHidden } from './list-hidden.ts';
import { listLastSeen, listPairs, type Pair } from './pair-queries.ts';

type Asked = {
  places: readonly string[];
  after: readonly [string, string] | null;
  limit: number;
  only?: readonly [string, string];
};

export type Known = TouchRow & { lastSeenOn: string | null };
export type Suggested = { pair: Pair; one: Known; other: Known };

type Touched = { pairs: Pair[]; women: Known[] };

function both({ pairs, women }: Touched, isHidden: IsHidden): Suggested[] {
  const byId = new Map(women.map((woman) => [woman.personId, woman]));
  return pairs.flatMap((pair) => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)];
    const shows = (id: string) => !isHidden(id, pair.knownAt);
    return one && other && shows(pair.one) && shows(pair.other) ? [{ pair, one, other }] : [];
  });
}

/** Each reading goes through the whole place, so few of them pass over all who are hidden. */
const readAtOnce = 200;

/** So many pairs as they stand, with nothing left out yet. */
const readSome = async (ctx: PersonCtx, asked: Asked) =>
  inTransaction(ctx, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const pairs = await listPairs(ctx, { ...asked, today: dayOf(ctx.now) });
      const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
      const seen = await listLastSeen(ctx, ids);
      const women = (await listTouchesOf(ctx, ids)).map((touch) => ({
        ...touch,
        lastSeenOn: seen.get(touch.personId) ?? null,
      }));
      return { pairs, women, phones: await listPhonesOfAll(ctx, ids) };
    }),
  );

/**
 * Up to so many of whom an office may be asked, behind a pair; whoever is hidden is passed over, and how many that are shows nowhere. The
 * verb has judged for which places she acts. Outside of every transaction.
 */
export async function findSuggested(ctx: PersonCtx, asked: Asked): Promise<Suggested[]> {
  const found: Suggested[] = [];
  const limit = Math.max(asked.limit, readAtOnce);
  let { after } = asked;
  while (found.length < asked.limit) {
    const { phones, ...read } = await readSome(ctx, { ...asked, limit, after });
    const system = { ...ctx, actor: { kind: 'system' as const } };
    found.push(...both(read, await listHidden(system, { women: read.women, phones })));
    const last = read.pairs.at(-1);
    if (!last || read.pairs.length < limit) break;
    after = [last.one, last.other];
  }
  return found.slice(0, asked.limit);
}
