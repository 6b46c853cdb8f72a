import type { Ctx } from '../shared/ctx.ts';
import { listNamed } from './division-queries.ts';

export type District = { code: string; name: string };

const cityOf = (code: string) => code.slice(0, 4);

/** How districts are called, each with the city that it is of, in the order in which they were asked for. */
export async function nameDistricts({ db, now }: Ctx, codes: readonly string[]): Promise<District[]> {
  const named = await listNamed(db, [...codes, ...codes.map(cityOf)], now);
  const names = new Map(named.map(({ code, name }) => [code, name]));
  return codes.map((code) => ({
    code,
    name: `${names.get(cityOf(code)) ?? ''}${names.get(code) ?? code}`,
  }));
}
