import type { Ctx } from '../core/shared/ctx.ts';
import { startOfDay } from '../core/shared/dates.ts';
import { spokenMoment } from '../core/shared/spoken-moment.ts';
import { takeTellings, type TextOfTelling } from '../core/touches/telling/take-tellings.ts';
import { textAgain } from '../core/touches/telling/text-again.ts';
import { tellingPath } from '../core/touches/telling/telling-path.ts';
import { calendarDate } from '../locales/zh-Hans/dates.ts';
import { sentencesIn } from '../locales/sentences.ts';
import { mayHaveArrived } from '../platform/sms/sms-error.ts';
import type { SmsText } from '../platform/sms/sms.ts';

type Texting = {
  textPhone: (phone: string, text: SmsText) => Promise<void>;
  wakesNobody: boolean | undefined;
};
type OnFailure = (error: unknown) => void;

/** Who writes, until when, and the code of her page; she has chosen no language here. */
function textOf({ district, expiresOn, code }: TextOfTelling, now: Date): SmsText {
  const { touches } = sentencesIn('zh-Hans');
  const until = calendarDate(spokenMoment(startOfDay(expiresOn), now));
  const params = { district, until, code };
  return { template: 'roster-told', params, plain: touches.text(district, until, tellingPath(code)) };
}

/** Texts some of those whom rosters brought; one that was not taken is tried again. */
export async function textTellings(
  ctx: Ctx,
  { textPhone, wakesNobody }: Texting,
  onFailure: OnFailure,
): Promise<void> {
  for (const telling of await takeTellings(ctx, { onFailure, wakesNobody })) {
    try {
      await textPhone(telling.phone, textOf(telling, ctx.now));
    } catch (error) {
      onFailure(error);
      // One that may be on its way is not sent again.
      if (!mayHaveArrived(error)) await textAgain(ctx, telling);
    }
  }
}
