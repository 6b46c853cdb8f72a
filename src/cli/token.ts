import { parseArgs } from 'node:util';
import { demoCast } from '../../db/seeds/demo/demo-cast.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { makeId } from '../core/shared/ids.ts';
import { findAccount } from '../platform/auth/account-of.ts';
import { issueToken } from '../platform/auth/issue-token.ts';
import { readConfig } from '../platform/config.ts';
import { addDemoResidents } from '../platform/demo/add-demo-residents.ts';
import { readSecrets } from '../platform/secrets.ts';
import { StartError } from '../platform/start-error.ts';
import { lockedVault } from '../platform/vault/locked-vault.ts';
import { openCtx, readCells } from '../platform/world.ts';
import { asOwner } from './as-owner.ts';

const mostAtOnce = 100_000;
const usage = '用法 / usage: npx weijia token <persona> | npx weijia token resident --count <1-100000>';

/** `token <persona>` prints a bearer of the demo's cast; `token resident --count N` those of N new residents. */
export async function token(args: string[]): Promise<number> {
  const { persona, count } = readArguments(args);
  const { demo, dataDir } = readConfig(process.env);
  if (!demo) throw new StartError('令牌只有演示里才有 / tokens exist in the demo alone: WEIJIA_DEMO=1');
  const { authSecret } = readSecrets(dataDir);
  const tokens = await asOwner(async (db) => {
    const [cell] = await readCells(db).catch(explain);
    const ctx = openCtx({ db, cells: [cell], clock: () => new Date(), vaultOf: lockedVault }, cell, {
      kind: 'system',
    });
    return count === null
      ? [await tokenOf(ctx, persona, authSecret)]
      : addDemoResidents(ctx, count, authSecret);
  });
  process.stdout.write(`${tokens.join('\n')}\n`);
  return 0;
}

function readArguments(args: string[]): { persona: string; count: number | null } {
  const { values, positionals } = parse(args);
  const [persona = '', ...more] = positionals;
  const known = demoCast.map((person) => person.persona);
  if (more.length > 0) throw new StartError(usage);
  if (!known.includes(persona)) {
    throw new StartError(`演示里没有这个人 / the demo has no such persona. ${usage}: ${known.join(' ')}`);
  }
  if (values.count === undefined) return { persona, count: null };
  const count = /^\d{1,6}$/.test(values.count) ? Number(values.count) : 0;
  if (persona !== 'resident' || count < 1 || count > mostAtOnce) throw new StartError(usage);
  return { persona, count };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { count: { type: 'string' } }, allowPositionals: true });
  } catch {
    throw new StartError(usage);
  }
}

async function tokenOf(ctx: Ctx, persona: string, secret: string): Promise<string> {
  const phone = demoCast.find((person) => person.persona === persona)?.phone ?? '';
  const accountId = await findAccount(ctx, phone);
  if (accountId === null) throw notLoaded();
  const parts = { db: ctx.db, secret, now: () => ctx.now, newId: () => makeId(0, ctx.now) };
  return issueToken(parts, accountId, { secondStepDone: true });
}

/** A database that was never opened has no table of cells (42P01), or an empty one; any other trouble stays as it is. */
function explain(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  throw code === undefined || code === '42P01' ? notLoaded() : error;
}

const notLoaded = () =>
  new StartError('演示数据还没装上，请先 npm start / the demo is not loaded yet, run npm start first');
