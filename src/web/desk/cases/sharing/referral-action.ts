import { fields } from '../../../../core/consents/consent.ts';
import { closeReferral } from '../../../../core/referrals/close-referral.ts';
import { linkPath } from '../../../../core/referrals/links/link-path.ts';
import { noteAnswer } from '../../../../core/referrals/note-answer.ts';
import { noteReceipt } from '../../../../core/referrals/note-receipt.ts';
import { noteReminder } from '../../../../core/referrals/note-reminder.ts';
import { linkDays } from '../../../../core/referrals/referral.ts';
import { sendLinkAnew } from '../../../../core/referrals/send-link-anew.ts';
import { sendReferral, type Sent } from '../../../../core/referrals/send-referral.ts';
import { urgeReferral } from '../../../../core/referrals/urge-referral.ts';
import type { Ctx } from '../../../../core/shared/ctx.ts';
import { invalid } from '../../../../core/shared/errors.ts';
import type { Sentences } from '../../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../../fault-lines.ts';
import { goTo, onceOf, textOf } from '../../../page-request.ts';
import type { PageRequest } from '../../../request-context.ts';
import { said, saidAs } from '../case-action.ts';
import { inItsForm } from '../mediation/form-fields.ts';

type Which = { caseId: string; referralId: string };

const parcelIn = (form: FormData) =>
  fields.flatMap((field) => {
    const text = said(form, `part-${field}`);
    return text === undefined ? [] : [{ field, text }];
  });

const daysIn = (form: FormData) => linkDays.find((days) => String(days) === textOf(form, 'linkDays'));

/** Steps that lead back to the list. */
const works: Readonly<Record<string, (ctx: Ctx, form: FormData, which: Which) => Promise<void>>> = {
  receive: (ctx, form, which) =>
    noteReceipt(
      ctx,
      {
        ...{ ...which, officer: textOf(form, 'officer') },
        ...saidAs(form, 'number', 'number'),
        ...saidAs(form, 'phone', 'phone'),
        ...saidAs(form, 'answerOn', 'answerOn'),
      },
      onceOf(form),
    ),
  answer: (ctx, form, which) =>
    noteAnswer(ctx, { ...which, words: textOf(form, 'answerWords') }, onceOf(form)),
  remind: (ctx, form, which) => noteReminder(ctx, which, onceOf(form)),
  urge: (ctx, form, which) => urgeReferral(ctx, which, onceOf(form)),
  close: (ctx, form, which) => closeReferral(ctx, which, onceOf(form)),
};

/** What is told once: the address and the code; they travel to the slip alone. */
async function sentBy(ctx: Ctx, form: FormData, caseId: string): Promise<Sent | undefined> {
  const [act, of] = [textOf(form, 'act'), textOf(form, 'of')];
  const days = daysIn(form);
  const more = days === undefined ? {} : { linkDays: days };
  if (act === 'anew') return sendLinkAnew(ctx, { caseId, referralId: of, ...more }, onceOf(form));
  if (act !== 'send') return undefined;
  const wish = { caseId, consentId: of, parcel: parcelIn(form), ...more };
  return sendReferral(ctx, { ...wish, ...saidAs(form, 'answerOn', 'answerOn') }, onceOf(form));
}

/** One button of the page of referrals; whatever makes a link leads to its slip, which shows it once. */
export async function workOnReferral(
  page: PageRequest,
  form: FormData,
  at: { caseId: string; url: string },
): Promise<Response> {
  const { caseId, url } = at;
  const sent = await sentBy(page.ctx, form, caseId);
  const list = `/desk/cases/${caseId}/referrals`;
  if (sent) {
    const slip = `${list}/${sent.id}/slip`;
    const typed = { path: linkPath(sent), digits: sent.code };
    const along = page.giveBack({ faults: [], asks: 'link', typed }, new URL(slip, url));
    return goTo(slip, along === undefined ? [] : [along]);
  }
  const act = textOf(form, 'act');
  const work = Object.hasOwn(works, act) ? works[act] : undefined;
  if (!work) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
  await work(page.ctx, form, { caseId, referralId: textOf(form, 'of') });
  return goTo(`${list}?done=1`);
}

/** A part that is wrong is named by its place in what was sent. */
const namedParts = ({ sharing }: Sentences, form: FormData): FieldNames =>
  Object.fromEntries(
    parcelIn(form).flatMap(({ field }, nth) =>
      ['field', 'text'].map((end) => [
        `parcel.${nth}.${end}`,
        { field: `part-${field}`, label: sharing.field[field] },
      ]),
    ),
  );

export const fieldsOfReferral = (words: Sentences, form: FormData): FieldNames => {
  const { send, steps, paper } = words.sharing;
  const first = fields.find((field) => form.has(`part-${field}`)) ?? fields[0];
  const names = {
    ...namedParts(words, form),
    parcel: { field: `part-${first}`, label: send.what },
    answerOn: { field: 'answerOn', label: send.answerOn },
    officer: { field: 'officer', label: steps.officer },
    number: { field: 'number', label: paper.number },
    phone: { field: 'phone', label: paper.phone },
    words: { field: 'answerWords', label: steps.answerWords },
  };
  return inItsForm(names, form);
};
