import { randomInt } from 'node:crypto';
import { ruleBroken } from '../../../core/shared/errors.ts';
import { mayHaveArrived, SmsError } from '../../sms/sms-error.ts';
import type { SmsText } from '../../sms/sms.ts';
import type { AuthParts } from '../auth-parts.ts';
import {
  codeMinutes,
  countAllCodes,
  countCodes,
  deleteCode,
  deleteCodesAhead,
  deleteOldCodes,
  insertCode,
  lockPhone,
} from './code-queries.ts';
import { readPhone } from '../../../core/people/phones/phone.ts';

/**
 * By phone; what one network may ask for is counted at the door of the pages. Codes that signed her in do not count against her, so that she
 * may come and go; what is bounded is a stranger who has her phone ring, or who guesses.
 */
const most = { unansweredInHour: 10, unansweredInDay: 30, inHour: 60 };

/** A text takes its time: whoever presses again at once would only make the code void that is on its way. */
const secondsBetween = 60;

const isOnItsWay = (lastStanding: Date | null, now: Date) =>
  lastStanding !== null && Math.abs(now.getTime() - lastStanding.getTime()) < secondsBetween * 1000;

const textFor = (code: string): SmsText => ({
  template: 'code',
  params: { code },
  plain: `【微家】验证码 ${code}，${codeMinutes} 分钟内有效。不是您本人要的，请不用理会。`,
});

/**
 * Sends six digits by SMS; only their keyed hash is kept. An earlier code of this phone counts no more. Past the
 * district's ceiling an SmsError says so, as a provider would: she is asked to wait, and the operator hears of it.
 */
export async function sendCode(parts: AuthParts, typedPhone: string): Promise<void> {
  const phone = readPhone(typedPhone);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const id = await keepCode(parts, phone, code);
  try {
    await parts.sms.send(phone, textFor(code));
  } catch (error) {
    // She got nothing, so it must not count; a code that may yet come must let her in.
    if (!mayHaveArrived(error)) await deleteCode(parts.db, id);
    throw error;
  }
}

function keepCode(
  { db, keys, now, newId, codesADay }: AuthParts,
  phone: string,
  code: string,
): Promise<string> {
  const phoneKey = keys.phoneKey(phone);
  return db.transaction().execute(async (db) => {
    await lockPhone(db, phoneKey);
    const [id, sentAt] = [newId(), now()];
    await deleteOldCodes(db, sentAt);
    const onItsWay = new Date(sentAt.getTime() + secondsBetween * 1000);
    await deleteCodesAhead(db, phoneKey, { now: sentAt, onItsWay });
    const counts = await countCodes(db, phoneKey, sentAt);
    if (isOnItsWay(counts.lastStanding, sentAt)) throw ruleBroken('code-just-sent');
    if (
      counts.unansweredInHour >= most.unansweredInHour ||
      counts.unansweredInDay >= most.unansweredInDay ||
      counts.inHour >= most.inHour
    ) {
      throw ruleBroken('too-many-codes');
    }
    if ((await countAllCodes(db, sentAt)) >= codesADay) throw new SmsError('weijia', 'daily limit of codes');
    await insertCode(db, { id, phoneKey, codeHash: keys.codeHash(phone, code), sentAt });
    return id;
  });
}
