import { z } from 'zod';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import { openJson } from '../../cases/sealed-json.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { findReceiver } from '../../receivers/receiver-queries.ts';
import { checkTries, type Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { markReferral } from '../referral-queries.ts';
import { Parcel, parcelOf } from '../referral-words.ts';
import { markLink, type LinkRow } from './link-queries.ts';
import { tryLink, type LinkTry } from './try-link.ts';

/** Without a parcel: it was read by this link before, and may still be signed for. */
export type Opened = { parcel: Parcel | null; receiverName: string };

const Shape = z.object({
  referralId: z.string().max(40),
  secret: z.string().max(100),
  code: z.string().max(40),
});

/** What cannot be one is looked for as well, so that it takes as long. */
export const readTry = (input: LinkTry): LinkTry =>
  Shape.safeParse(input).data ?? { referralId: '', secret: '', code: '' };

const nameOf = async (ctx: Ctx, { receiver_id: id }: LinkRow): Promise<string> =>
  (await findReceiver(ctx.db, id))?.name ?? '';

/** Her page was loaded again before she signed: nothing is read a second time. */
const onlyToSign = async (ctx: Ctx, link: LinkRow): Promise<Opened> => ({
  ...{ parcel: null, receiverName: await nameOf(ctx, link) },
});

async function open(ctx: Ctx, tried: LinkTry): Promise<Opened | undefined> {
  const link = await tryLink(ctx, tried);
  if (!link || link.expires_at <= ctx.now || link.parcel === null) return undefined;
  if (link.opened_at) return link.received_at || link.closed_at ? undefined : onlyToSign(ctx, link);
  // Opened by another link of it, it is used up too.
  if (link.referral_opened_at) return undefined;
  const { referral_id: id, case_id: caseId, parcel: value } = link;
  // Opened before it is used up: where the words do not open, the link stays.
  const parcel = await openJson(ctx, { value, bound: parcelOf(id) }, Parcel);
  await markLink(ctx.db, link.id, { opened_at: ctx.now });
  await markReferral(ctx.db, id, { opened_at: ctx.now });
  await stopClocks(ctx, { aboutId: link.id });
  await recordDeed(ctx, { verb: 'open-referral', subjectId: caseId });
  return { parcel, receiverName: await nameOf(ctx, link) };
}

/**
 * Whoever has the address and was told the code reads what was sent to her, once. Of two at once one does; until its hour, and until
 * somebody has signed, she who comes again may still sign for it. NotFound
 * `referral-link-not-found`, whether it is wrong, expired, used, withdrawn or was tried with five wrong codes: it tells nothing of a case,
 * not that there is one. RuleBroken `too-many-code-tries`.
 */
export async function openLink(ctx: Ctx, input: LinkTry, { tries }: { tries?: Tries } = {}): Promise<Opened> {
  checkTries(tries);
  const tried = readTry(input);
  const opened = await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, (ctx) => open(ctx, tried)),
  );
  if (!opened) throw notFound('referral-link-not-found');
  return opened;
}
