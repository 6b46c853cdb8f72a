import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { startClock, startClockAt } from '../cases/clocks/start-clock.ts';
import { openJson, sealJson } from '../cases/sealed-json.ts';
import { isInForce } from '../consents/consent.ts';
import { holdConsent, type ConsentRow } from '../consents/consent-queries.ts';
import { ConsentWords, consentWordsOf } from '../consents/consent-words.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import { findReceiver } from '../receivers/receiver-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf, endOfDay } from '../shared/dates.ts';
import { invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { linkSecretOf, type LinkSecret } from './links/link-secret.ts';
import { makeLink } from './links/make-link.ts';
import { answerClockOf, linkDays } from './referral.ts';
import { insertReferral } from './referral-queries.ts';
import { Parcel, parcelOf } from './referral-words.ts';

export const SendReferral = z.strictObject({
  caseId: z.string(),
  /** On which consent, or duty, or emergency: it says to whom, what for, and which fields at most. */
  consentId: z.string().refine(isId, { error: 'id-shape' }),
  parcel: Parcel,
  /** By when they have promised to answer; else as long as bodies of that kind take. */
  answerOn: z.iso.date({ error: 'day-shape' }).optional(),
  linkDays: z.literal(linkDays).optional(),
});
export type SendReferral = z.input<typeof SendReferral>;
type Wish = z.output<typeof SendReferral>;

/** The address and the code are told once, here: neither is kept. */
export type Sent = { id: string } & LinkSecret;

/** The consent, which nobody withdraws until the transaction has ended, and what may be told on it. */
async function getConsent(ctx: PersonCtx, { caseId, consentId, parcel }: Wish): Promise<ConsentRow> {
  const consent = await holdConsent(ctx.db, caseId, consentId);
  if (!consent) throw notFound('consent-not-found');
  if (!isInForce(consent, { now: ctx.now, today: dayOf(ctx.now) })) throw ruleBroken('consent-not-in-force');
  const { particulars: value } = consent;
  if (consent.receiver_id === null || value === null) throw ruleBroken('consent-names-no-receiver');
  const words = await openJson(ctx, { value, bound: consentWordsOf(consentId) }, ConsentWords);
  const faults = parcel.flatMap(({ field }, nth) =>
    words.fields.includes(field) ? [] : [{ path: `parcel.${nth}.field`, code: 'field-not-agreed-to' }],
  );
  if (faults.length > 0) throw invalid(faults);
  return consent;
}

async function answerIsDue(
  ctx: PersonCtx,
  { wish, receiverId, id }: { wish: Wish; receiverId: string; id: string },
): Promise<Date> {
  const receiver = await findReceiver(ctx.db, receiverId);
  if (!receiver || receiver.ended_at) throw notFound('receiver-not-found');
  const started = { caseId: wish.caseId, clock: answerClockOf(receiver.kind), aboutId: id };
  if (wish.answerOn === undefined) return (await startClock(ctx, { ...started, from: ctx.now })).dueAt;
  if (wish.answerOn < dayOf(ctx.now)) throw invalid([{ path: 'answerOn', code: 'in-the-past' }]);
  return (await startClockAt(ctx, { ...started, due: endOfDay(wish.answerOn) })).dueAt;
}

async function send(ctx: PersonCtx, wish: Wish, secret: LinkSecret): Promise<string> {
  const consent = await getConsent(ctx, wish);
  const { receiver_id: receiverId } = consent;
  if (receiverId === null) throw ruleBroken('consent-names-no-receiver');
  const { caseId, consentId, parcel } = wish;
  const id = ctx.newId();
  const answerBy = await answerIsDue(ctx, { wish, receiverId, id });
  await insertReferral(ctx.db, {
    ...{ id, case_id: caseId, consent_id: consentId, receiver_id: receiverId, answer_by: answerBy },
    ...{ sent_at: ctx.now, sent_by: ctx.actor.personId },
    parcel: await sealJson(ctx, parcel, parcelOf(id)),
  });
  await makeLink(ctx, { caseId, referralId: id, secret, days: wish.linkDays, consent });
  return id;
}

/**
 * Tells a body that is no user here what she agreed to, field by field, behind a link that opens once. Only on a consent, duty or
 * emergency that is in force, and no field beyond it. A retry is the same referral with the same link. Invalid; NotFound;
 * RuleBroken `consent-not-in-force`, `consent-names-no-receiver`; Conflict `case-closed`.
 */
export async function sendReferral(ctx: Ctx, input: SendReferral, once: Once = {}): Promise<Sent> {
  const wish = parseInput(SendReferral, input);
  const { caseId, consentId } = wish;
  const secret = await linkSecretOf(personOnly(ctx), { key: once.key, about: [caseId, consentId] });
  const mark = await markOf(ctx, wish);
  const act = { ...once, verb: 'send-referral', act: 'send-referral', caseId, wish: { mark } } as const;
  const id = await actOnCase(ctx, act, async (ctx) => ({ id: await send(ctx, wish, secret) }));
  return { id, ...secret };
}
