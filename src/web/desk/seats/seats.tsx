import { fillsSeats } from '../../../core/offices/seats/fills-seats.ts';
import { findToSeat } from '../../../core/offices/seats/find-to-seat.ts';
import { districtSeats } from '../../../core/offices/seats/seat.ts';
import { seatColleague } from '../../../core/offices/seats/seat-colleague.ts';
import { showSeats, type Seat, type ToSeat } from '../../../core/offices/seats/show-seats.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { plainDigits } from '../../../core/people/phones/phone.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, askedFirst, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';
import { chosen, isDone } from '../cases/case-action.ts';
import { formFields, inItsForm } from '../cases/mediation/form-fields.ts';
import { districtCtx } from '../figures/district-ctx.ts';
import { answerTo, Fold, type Acting } from '../fold.tsx';

export const loader = loading(async (page, { request }) => {
  const ctx = await districtCtx(page, fillsSeats);
  return { ...(await showSeats(ctx)), key: ctx.newId(), done: isDone(request) };
});

/** Of the phone that she was asked about last, and of no other, it was said that it is hers. */
const isSure = (form: FormData, phone: string): boolean => phone !== '' && textOf(form, 'sure') === phone;

export const action = acting(
  async ({ page, form }) => {
    const ctx = await districtCtx(page, fillsSeats);
    const seat = chosen(form, 'seat', districtSeats);
    const personId = textOf(form, 'who');
    const phone = plainDigits(textOf(form, 'phone'));
    if (personId === '' && !isSure(form, phone)) {
      const findPersonOfPhone = (phone: string) => page.findPersonOfPhone(phone, ctx.cell);
      const found = await findToSeat(ctx, { phone }, { findPersonOfPhone });
      const { seats } = sentencesIn(page.language);
      form.set('sure', phone);
      return askedFirst(form, seats.isItShe(found.name ?? seats.someone, found.phoneMasked));
    }
    const who = personId === '' ? { phone } : { personId };
    const personOfPhone = (phone: string) => page.personOfPhone(phone, ctx.cell);
    await seatColleague(ctx, { ...who, seat, why: textOf(form, 'why') }, { ...onceOf(form), personOfPhone });
    return goTo('/desk/seats?done=1');
  },
  ({ seats }, form) =>
    inItsForm(
      {
        seat: { field: 'seat', label: seats.seat },
        personId: { field: 'who', label: seats.who },
        phone: { field: 'phone', label: seats.phone },
        why: { field: 'why', label: seats.why },
      },
      form,
    ),
);

/** Who sits where at the district, and since when; its office gives a seat here and ends it on the page of each. */
export default function Seats() {
  const { seats: held, colleagues, key, done } = useLoaded(loader);
  const answer = useAnswer();
  const { seats, me, frame } = useWords();
  return (
    <Page title={seats.title} lead={seats.lead} back={{ href: '/me', label: me.title }}>
      {done && !answer && <Note tone="calm">{seats.done}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      {held.length === 0 && <Note tone="sun">{seats.none}</Note>}
      {held.length > 0 && (
        <div className="section">
          <List label={seats.title}>
            {held.map((seat) => (
              <SeatRow key={seat.id} seat={seat} />
            ))}
          </List>
        </div>
      )}
      <Give idempotencyKey={key} answer={answer} colleagues={colleagues} />
      <p className="quiet section">{frame.labelled(seats.notHere, seats.notHereWhy)}</p>
    </Page>
  );
}

function SeatRow({ seat: { id, seat, name, phoneMasked, since, why } }: { seat: Seat }) {
  const { words, now } = useFrame();
  const { seats, dates } = words;
  const facts = [roleWords(seat, words), phoneMasked, seats.since(dates.fullDate(momentOf(since, now)))];
  return (
    <ListRow
      href={`/desk/seats/${id}`}
      title={<OwnWords>{name ?? seats.someone}</OwnWords>}
      text={
        <>
          {facts.filter(Boolean).join(' · ')}
          {why !== null && (
            <span className="request__note">
              <OwnWords>{why}</OwnWords>
            </span>
          )}
        </>
      }
    />
  );
}

function Give({ colleagues, ...acting }: Acting & { colleagues: readonly ToSeat[] }) {
  const words = useWords();
  const { seats } = words;
  const field = formFields(acting, 'give');
  const answer = answerTo(acting, 'give');
  const asks = answer?.asks;
  const kinds = districtSeats.map((value) => ({ value, label: roleWords(value, words) }));
  const known = colleagues.map(({ personId, name, phoneMasked }) => ({
    ...{ value: personId, own: true },
    label: [name ?? seats.someone, phoneMasked].filter(Boolean).join(' · '),
  }));
  return (
    <Fold {...acting} act="give" title={seats.give} label={asks === undefined ? seats.giveDo : seats.itIsShe}>
      {asks !== undefined && <Note tone="sun">{asks}</Note>}
      <input type="hidden" name="sure" value={answer?.typed['sure'] ?? ''} />
      <SelectField
        {...field('seat')}
        label={seats.seat}
        choices={[{ value: '', label: seats.chooseSeat }, ...kinds]}
      />
      <SelectField
        {...field('who')}
        label={seats.who}
        choices={[{ value: '', label: seats.byPhone }, ...known]}
      />
      <TextField {...field('phone')} label={seats.phone} hint={seats.phoneHint} inputMode="tel" />
      <TextField {...field('why')} label={seats.why} hint={seats.whyHint} maxLength={200} required />
    </Fold>
  );
}
