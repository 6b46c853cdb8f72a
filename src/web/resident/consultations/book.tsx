import { useActionData } from 'react-router';
import { bookConsultation } from '../../../core/consultations/booking/book-consultation.ts';
import {
  lookUpConsultation,
  type Appointed,
} from '../../../core/consultations/returning/look-up-consultation.ts';
import { listFreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import { getShownHome } from '../../../core/homes/show-home.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Receipt } from '../receipts/receipt.tsx';
import { BookForm } from './book-form.tsx';
import { WhenAndWhere } from './standing.tsx';
import { readTimeValue } from './free-times.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

const elsewhereAtOnce = 5;

export const loader = loading(async ({ ctx }, args) => {
  const home = await getShownHome(ctx, partOf(args, 'id'));
  const everywhere = await listFreeTimes(ctx, {});
  const isHere = (one: { homeId: string }) => one.homeId === home.id;
  return {
    home: { id: home.id, name: home.name },
    here: everywhere.filter(isHere),
    elsewhere: everywhere.filter((one) => !isHere(one) && one.times.length > 0).slice(0, elsewhereAtOnce),
    key: ctx.newId(),
  };
});

async function book(
  page: PageRequest,
  form: FormData,
): Promise<{ code: string; appointed: Appointed | null }> {
  const said = (field: string) => textOf(form, field).trim() || undefined;
  const [reason, name, word, number, notHer] = ['reason', 'name', 'word', 'number', 'notThese'].map(said);
  const time = said('time');
  if (time === undefined) throw invalid([{ path: 'time', code: 'required' }]);
  const wish = {
    ...readTimeValue(time),
    ...(reason !== undefined && { reason }),
    ...(name !== undefined && { name }),
    ...(textOf(form, 'isFirst') === 'yes' && { isFirst: true }),
    ...(word !== undefined && { openedBy: word }),
    ...(notHer !== undefined && { notThese: notHer.split(/[，,、;；\s]+/u).filter(Boolean) }),
    ...(number !== undefined && { safeContact: { way: 'sms' as const, number } }),
  };
  const { code } = await bookConsultation(page.ctx, wish, {
    ...onceOf(form),
    turn: page.turns.takeNameless(),
    onFlood: (sent) => page.report(new Error(`bookings are flooded: ${sent} without a name today`)),
  });
  const { appointed } = await lookUpConsultation(page.ctx, { code, word });
  return { code, appointed };
}

export const action = acting(
  ({ page, form }) => book(page, form),
  ({ consultations }) => ({
    time: { field: 'time', label: consultations.time },
    specialistId: { field: 'time', label: consultations.time },
    startsAt: { field: 'time', label: consultations.time },
    reason: { field: 'reason', label: consultations.reason },
    name: { field: 'name', label: consultations.name },
    notThese: { field: 'notThese', label: consultations.notThese },
    openedBy: { field: 'word', label: consultations.word },
    'safeContact.number': { field: 'number', label: consultations.number },
  }),
);

/** Who listens at a home, and when; taken without a name, with a code to come back by. */
export default function Book() {
  const { home, here, elsewhere, key } = useLoaded(loader);
  const booked = useActionData<typeof action>();
  const answer = useAnswer();
  const { consultations } = useWords();
  const back = { href: `/homes/${home.id}`, label: home.name, own: true };
  if (booked && 'code' in booked) return <Booked booked={booked} back={back} />;
  const isNobody = here.length + elsewhere.length === 0;
  return (
    <Page title={consultations.title} lead={consultations.lead} back={back}>
      {here.length === 0 && (
        <Note tone="calm">{isNobody ? consultations.nobody : consultations.nobodyHere}</Note>
      )}
      {!isNobody && <BookForm here={here} elsewhere={elsewhere} idempotencyKey={key} answer={answer} />}
      <Buttons>
        <ButtonLink kind="quiet" href="/consultations">
          {consultations.comeBack}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/doors/need?home=${home.id}`}>
          {consultations.callMe}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

type BookedProps = {
  booked: { code: string; appointed: Appointed | null };
  back: { href: string; label: string; own: boolean };
};

/** When, where and with whom, beside the code by which she comes back. */
function Booked({ booked: { code, appointed }, back }: BookedProps) {
  const { consultations } = useWords();
  return (
    <Receipt code={code} words={consultations} back={back}>
      {appointed && <WhenAndWhere appointed={appointed} />}
      <Buttons>
        <ButtonLink kind="quiet" href="/consultations">
          {consultations.comeBack}
        </ButtonLink>
      </Buttons>
    </Receipt>
  );
}
