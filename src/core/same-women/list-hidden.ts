import { noContactMark, whoWished } from '../people/phones/no-contact.ts';
import { openPhones } from '../people/phones/open-phones.ts';
import type { PhoneOfOne } from '../people/same/merged-queries.ts';
import { phoneMark } from '../people/phones/kept-phone.ts';
import { digitsOf } from '../requests/contact/safe-contact.ts';
import { callerMark } from '../requests/contact/sealed-contact.ts';
import { listCallersAmong, type Caller } from '../requests/contact/text-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { leastIdOf } from '../shared/ids.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { TouchRow } from '../touches/touch-queries.ts';
import { yearOf, type PhoneYear } from './phone-year.ts';

type Woman = Pick<TouchRow, 'personId' | 'name' | 'villageCode'>;

/** By what somebody may be found among those who asked for something, and among those who wish no contact. */
type PhoneMarks = { asked: Buffer; wished: Buffer; year: PhoneYear };
type Marks = { personId: string; named: Buffer; phones: PhoneMarks[] };

/**
 * Whether nothing is suggested of a woman beside another, where both have been known since this moment. That she asked us for something counts
 * from the first day of the phone's year, or where she had asked before the two were known: what an office may have seen does not go on the
 * day on which she asks.
 */
export type IsHidden = (personId: string, bothKnownAt: Date) => boolean;

async function marksOf(ctx: Ctx, phone: string): Promise<PhoneMarks> {
  const [asked, wished] = [await callerMark(ctx, digitsOf(phone)), await phoneMark(ctx, phone)];
  return { asked, wished, year: await yearOf(ctx, phone) };
}

async function allMarksOf(
  ctx: Ctx,
  women: readonly Woman[],
  phones: readonly PhoneOfOne[],
): Promise<Marks[]> {
  const opened = await openPhones(
    ctx,
    phones.map(({ ownerId: person_id, phone }) => ({ person_id, phone })),
  );
  const marks = women.map(async ({ personId, name, villageCode }) => {
    const hers = phones.flatMap((one) => (one.personId === personId ? (opened.get(one.ownerId) ?? []) : []));
    const named = await noContactMark(ctx, { name: name ?? '', villageCode });
    return { personId, named, phones: await Promise.all(hers.map((phone) => marksOf(ctx, phone))) };
  });
  return Promise.all(marks);
}

const hex = (mark: Buffer): string => mark.toString('hex');
const later = (one: Date, other: Date): Date => (one < other ? other : one);

type Found = { callers: readonly Caller[]; wished: (mark: Buffer) => boolean };

/** From the moments at which she asked, and from what hides her whenever that was. */
function hiddenBy(marks: readonly Marks[], { callers, wished }: Found): IsHidden {
  const firstAsked = new Map(callers.map(({ mark, firstId }) => [hex(mark), firstId]));
  const byId = new Map(marks.map((one) => [one.personId, one]));
  return (personId, bothKnownAt) => {
    const her = byId.get(personId);
    if (!her || wished(her.named)) return true;
    return her.phones.some(({ asked, wished: mark, year }) => {
      if (year.rests || wished(mark)) return true;
      const firstId = firstAsked.get(hex(asked));
      return firstId !== undefined && firstId < leastIdOf(later(year.began, bothKnownAt));
    });
  };
}

/**
 * Of whom of these women nothing is suggested: whose phone somebody gave who asked us for anything, in whatever way she is to be reached; who
 * wish no contact; and some for no reason at all (`yearOf`), so that nobody can tell the ones from the others. As the system, outside of every
 * transaction.
 */
export async function listHidden(
  ctx: Ctx,
  { women, phones }: { women: readonly Woman[]; phones: readonly PhoneOfOne[] },
): Promise<IsHidden> {
  const marks = await allMarksOf(ctx, women, phones);
  const all = marks.flatMap((one) => one.phones);
  const asked = all.map((one) => one.asked);
  const mayHaveWished = [...marks.map(({ named }) => named), ...all.map((one) => one.wished)];
  const [callers, wished] = await inTransaction(ctx, async ({ db }) => [
    await listCallersAmong(db, asked),
    await whoWished(db, mayHaveWished),
  ]);
  return hiddenBy(marks, { callers, wished });
}
