import type { Deed, Letter } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { giveBackTime } from '../booking/give-back-time.ts';
import type { Ending } from '../consultation.ts';
import { markConsultation, type ConsultationRow } from '../consultation-queries.ts';
import { insertConsultationText } from './text-queries.ts';

/** Who hears of it: the one who listens where she gave it up, the team of a case where it was called off. */
function lettersOf({ id, case_id: caseId }: ConsultationRow, ending: Ending): Letter[] {
  if (ending === 'given-up') return [{ topic: 'consultation-given-up', subjectId: id }];
  if (ending === 'called-off' && caseId !== null)
    return [{ topic: 'consultation-called-off', subjectId: id }];
  return [];
}

/**
 * Ends a booking that is under its locks; before its time is over both hours are free again. Where it is called off, whoever booked is
 * told as she chose, or finds it behind her code. Runs as the system. The deed, for whoever's word it is.
 */
export async function endUnderLock(ctx: Ctx, row: ConsultationRow, ending: Ending): Promise<Deed> {
  if (ctx.now < row.ends_at && ending !== 'took-place') await giveBackTime(ctx, row);
  await markConsultation(ctx.db, row.id, { ended_at: ctx.now, ending });
  if (ending === 'called-off' && row.contact !== null)
    await insertConsultationText(ctx.db, { id: ctx.newId(), consultation_id: row.id, written_at: ctx.now });
  const verb = ending === 'called-off' ? 'call-off-consultation' : 'end-consultation';
  return { verb, subjectId: row.id, homeId: row.home_id, letters: lettersOf(row, ending) };
}
