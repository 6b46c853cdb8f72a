import { checkTries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { consultationStatusOf, type ConsultationStatus, type SpecialistShown } from '../consultation.ts';
import type { ConsultationRow } from '../consultation-queries.ts';
import { findByCode, isHerWord, type Shown, type Trying } from './find-by-code.ts';

/** When and where she goes; never what she wrote. */
export type Appointed = Pick<SpecialistShown, 'kind' | 'title' | 'speaks' | 'homeId' | 'homeName'> & {
  startsAt: Date;
  endsAt: Date;
  placeName: string;
  address: string | null;
};

/** `appointed` is null where she chose a word and has not said it. */
export type ConsultationTold = { status: ConsultationStatus; appointed: Appointed | null };

const appointedOf = (row: ConsultationRow): Appointed => ({
  ...{ kind: row.kind, title: row.title, speaks: row.speaks },
  ...{ homeId: row.home_id, homeName: row.home_name, placeName: row.place_name },
  ...{ address: row.address_hidden ? null : row.address, startsAt: row.starts_at, endsAt: row.ends_at },
});

/**
 * How it stands, when and where, for whoever has the code; with a word of her own, only together with that. Another word is
 * refused like a wrong code, or it could be guessed without end. NotFound `consultation-not-found`; RuleBroken
 * `own-word-needed`, `too-many-code-tries`.
 */
export async function lookUpConsultation(
  ctx: Ctx,
  shown: Shown,
  { tries }: Trying = {},
): Promise<ConsultationTold> {
  checkTries(tries);
  const row = await findByCode(ctx, shown.code);
  if (!row) throw notFound('consultation-not-found');
  const status = consultationStatusOf(row, ctx.now);
  if (await isHerWord(ctx, row, shown.word)) return { status, appointed: appointedOf(row) };
  if (shown.word?.trim()) throw ruleBroken('own-word-needed');
  return { status, appointed: null };
}
