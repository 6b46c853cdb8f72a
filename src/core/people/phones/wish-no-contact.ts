import type { Ctx } from '../../shared/ctx.ts';
import { holdMarks } from './hold-marks.ts';
import { insertWish, listVillagesOf, noContactMark } from './no-contact.ts';
import { findKeptMark } from './kept-phone-queries.ts';
import { listMergedInto, type Merged } from '../same/merged-queries.ts';
import { findPerson } from '../person-queries.ts';

async function marksOf(ctx: Ctx, { personId, villageCode }: Merged): Promise<Buffer[]> {
  const person = await findPerson(ctx.db, personId);
  const phone = await findKeptMark(ctx.db, personId);
  const name = person?.name;
  if (!name) return phone ? [phone] : [];
  // A merger may be undone: then she lives once more where she lived before.
  const villages = new Set([villageCode, ...(await listVillagesOf(ctx, personId))]);
  const named = [...villages].map((code) => noContactMark(ctx, { name, villageCode: code }));
  return [...(phone ? [phone] : []), ...(await Promise.all(named))];
}

/**
 * 不用联系我: part of the verb by which she says so, and so of everybody whom an office found to be her. What is kept of it are marks that
 * nobody can read. As the system, before she is forgotten.
 */
export async function wishNoContact(ctx: Ctx, her: Merged): Promise<void> {
  const all = [her, ...(await listMergedInto(ctx, her.personId))];
  const marks: Buffer[] = [];
  for (const one of all) marks.push(...(await marksOf(ctx, one)));
  await holdMarks(ctx, marks);
  await insertWish(ctx.db, marks, ctx.now);
}
