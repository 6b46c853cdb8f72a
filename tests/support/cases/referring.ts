import { recordConsent, type RecordConsent } from '../../../src/core/consents/record-consent.ts';
import { addReceiver } from '../../../src/core/receivers/add-receiver.ts';
import type { ReceiverKind } from '../../../src/core/receivers/receiver.ts';
import { sendReferral, type Sent } from '../../../src/core/referrals/send-referral.ts';
import { insertErasure } from '../../../src/core/cases/clocks/case-clock-queries.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

let nth = 0;

/** A body of the directory, with a name of its own. */
export async function aReceiver(keeper: Person, kind: ReceiverKind = 'police'): Promise<string> {
  nth += 1;
  return (await addReceiver(keeper.ctx(), { kind, name: `北安派出所 ${nth}`, phone: '0532-8850 0110' })).id;
}

type Wish = Partial<RecordConsent> & { caseId: string };

/** She agreed in person that the police hear her name, how to reach her, and what happened. */
export async function aConsent(who: Person, wish: Wish): Promise<{ id: string; receiverId: string }> {
  const receiverId = wish.receiverId ?? (await aReceiver(who));
  const { id } = await recordConsent(who.ctx(), {
    ...{ recipient: 'receiver', purpose: 'protection', how: 'in-person' },
    fields: ['name', 'contact', 'what-happened'],
    ...wish,
    receiverId,
  });
  return { id, receiverId };
}

export const itsParcel = [
  { field: 'name', text: '小梅' },
  { field: 'what-happened', text: '昨晚又动手了' },
] as const;

/** Sent to the police on such a consent. */
export async function aReferral(
  who: Person,
  { caseId, key }: { caseId: string; key?: string },
): Promise<Sent & { consentId: string }> {
  const { id: consentId } = await aConsent(who, { caseId });
  const sent = await sendReferral(who.ctx(), { caseId, consentId, parcel: [...itsParcel] }, { key });
  return { ...sent, consentId };
}

/** She has asked for her words to be erased; nobody has called her yet. */
export const anErasureAsked = (town: Town, { caseId }: { caseId: string }): Promise<boolean> =>
  inTransaction(asTheSystem(town), ({ db, now, newId }) =>
    insertErasure(db, {
      ...{ id: newId(), case_id: caseId, asked_at: now },
      waits_until: new Date(now.getTime() + 72 * 3_600_000),
    }),
  );
