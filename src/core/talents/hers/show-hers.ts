import { findOpenHome } from '../../homes/home-queries.ts';
import type { SafeContact } from '../../requests/contact/safe-contact.ts';
import { openSealed } from '../../requests/contact/sealed-contact.ts';
import { findSealed } from '../../requests/request-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listAsksOf } from '../ask-queries.ts';
import { openAsks } from '../sealed-asks.ts';
import { talentKindsIn, talentStateOf, type Ask, type TalentKind, type TalentState } from '../talent.ts';
import { findTalent } from '../talent-queries.ts';
import { findHers, type Trying, type Whose } from './act-as-her.ts';

export type HerTalent = {
  state: TalentState;
  words: string | null;
  kinds: TalentKind[];
  contact: SafeContact;
  /** The home that may call on her; null where the district's desk has it. */
  homeName: string | null;
  /** What she was asked for, the newest first. */
  asks: Ask[];
};

const mostAsks = 10;

/** What she offers and what she was asked for, for her alone. NotFound `talent-not-found`; RuleBroken `too-many-code-tries`. */
export async function showHers(ctx: Ctx, whose: Whose, trying: Trying = {}): Promise<HerTalent> {
  const { id, home_id: homeId, closed_at } = await findHers(ctx, whose, trying);
  const system = { ...ctx, actor: { kind: 'system' as const } };
  const { sealed, talent, asks, home } = await inTransaction(system, async ({ db }) => ({
    sealed: await findSealed(db, id),
    talent: await findTalent(db, id),
    asks: await listAsksOf(db, id, mostAsks),
    home: homeId === null ? undefined : await findOpenHome(db, homeId),
  }));
  const { words, contact } = await openSealed(ctx, id, sealed ?? { words: null, contact: null });
  const { notThese: _named, ...told } = contact;
  return {
    state: talentStateOf({ closed_at, resting_since: talent?.resting_since ?? null }),
    ...{ words, contact: told, kinds: talentKindsIn(talent?.kinds ?? null), homeName: home?.name ?? null },
    asks: await openAsks(ctx, asks),
  };
}
