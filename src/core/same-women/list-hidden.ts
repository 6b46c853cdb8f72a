import { listWishedAmong, noContactMark } from '../people/phones/no-contact.ts';
import { openPhones } from '../people/phones/open-phones.ts';
import type { PhoneOfOne } from '../people/same/merged-queries.ts';
import { phoneMark } from '../people/phones/kept-phone.ts';
import { digitsOf } from '../requests/contact/safe-contact.ts';
import { callerMark } from '../requests/contact/sealed-contact.ts';
import { listCallersAmong } from '../requests/contact/text-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { TouchRow } from '../touches/touch-queries.ts';
import { rests } from './rests.ts';

type Woman = Pick<TouchRow, 'personId' | 'name' | 'villageCode'>;

/** By what somebody may be found among those who asked for something, and among those who wish no contact. */
async function marksOf(ctx: Ctx, phone: string) {
  const [asked, wished] = [await callerMark(ctx, digitsOf(phone)), await phoneMark(ctx, phone)];
  return { asked: [asked], wished: [wished], isResting: await rests(ctx, phone) };
}

async function allMarksOf(ctx: Ctx, women: readonly Woman[], phones: readonly PhoneOfOne[]) {
  const opened = await openPhones(
    ctx,
    phones.map(({ ownerId: person_id, phone }) => ({ person_id, phone })),
  );
  const marks = women.map(async ({ personId, name, villageCode }) => {
    const hers = phones.flatMap((one) => (one.personId === personId ? (opened.get(one.ownerId) ?? []) : []));
    const each = await Promise.all(hers.map((phone) => marksOf(ctx, phone)));
    const named = await noContactMark(ctx, { name: name ?? '', villageCode });
    return {
      personId,
      isResting: each.some(({ isResting }) => isResting),
      asked: each.flatMap(({ asked }) => asked),
      wished: [named, ...each.flatMap(({ wished }) => wished)],
    };
  });
  return Promise.all(marks);
}

/**
 * Those of these women of whom nothing is suggested: whose phone somebody gave who asked us for anything, in whatever way she is to be
 * reached; who wish no contact; and some for no reason at all (`rests`), so that nobody can tell the ones from the others. As the system,
 * outside of every transaction.
 */
export async function listHidden(
  ctx: Ctx,
  { women, phones }: { women: readonly Woman[]; phones: readonly PhoneOfOne[] },
): Promise<Set<string>> {
  const marks = await allMarksOf(ctx, women, phones);
  const [askers, wishers] = await inTransaction(ctx, async ({ db }) => [
    await listCallersAmong(
      db,
      marks.flatMap(({ asked }) => asked),
    ),
    await listWishedAmong(
      db,
      marks.flatMap(({ wished }) => wished),
    ),
  ]);
  const isAmong = (found: readonly Buffer[], mine: readonly Buffer[]) =>
    found.some((mark) => mine.some((one) => one.equals(mark)));
  const hidden = marks.filter(
    ({ isResting, asked, wished }) => isResting || isAmong(askers, asked) || isAmong(wishers, wished),
  );
  return new Set(hidden.map(({ personId }) => personId));
}
