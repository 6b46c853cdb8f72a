import { fillsSeats } from '../../../core/offices/seats/fills-seats.ts';
import { showSeats, type Seat } from '../../../core/offices/seats/show-seats.ts';
import { unseatColleague } from '../../../core/offices/seats/unseat-colleague.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';
import { districtCtx } from '../figures/district-ctx.ts';

const list = '/desk/seats';

export const loader = loading(async (page, args) => {
  const ctx = await districtCtx(page, fillsSeats);
  const { seats } = await showSeats(ctx);
  const seat = seats.find(({ id }) => id === partOf(args, 'id'));
  if (!seat) throw notFound('seat-not-found');
  return { seat, key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const ctx = await districtCtx(page, fillsSeats);
    const wish = { seatId: partOf(args, 'id'), why: textOf(form, 'why') };
    await unseatColleague(ctx, wish, onceOf(form));
    return goTo(`${list}?done=1`);
  },
  ({ seats }) => ({ why: { field: 'why', label: seats.endWhy } }),
);

/** What becomes of her work is said before the seat ends. */
export default function EndSeat() {
  const { seat, key } = useLoaded(loader);
  const answer = useAnswer();
  const { words, now } = useFrame();
  const { seats, dates } = words;
  const name = seat.name ?? seats.someone;
  return (
    <Page title={seats.endTitle(name, roleWords(seat.seat, words))} back={{ href: list, label: seats.title }}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <Facts
        facts={[
          seat.phoneMasked !== null && { label: seats.phone, text: seat.phoneMasked },
          { label: seats.from, text: dates.fullDate(momentOf(seat.since, now)) },
          { label: seats.by, text: <OwnWords>{seat.givenBy ?? seats.machineRoom}</OwnWords> },
          seat.why !== null && { label: seats.why, text: <OwnWords>{seat.why}</OwnWords> },
        ]}
      />
      <WhatFollows seat={seat} />
      <form method="post" noValidate>
        <input type="hidden" name="key" value={answer?.typed['key'] ?? key} />
        <TextField
          {...typedField(answer)('why')}
          label={seats.endWhy}
          hint={seats.whyHint}
          maxLength={200}
          required
        />
        <Buttons>
          <Button kind="warn">{seats.end}</Button>
          <ButtonLink kind="quiet" href={list}>
            {seats.endNot}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}

function WhatFollows({ seat: { seat, isLast } }: { seat: Seat }) {
  const { seats } = useWords();
  return (
    <Section title={seats.followsTitle}>
      {isLast && <Note tone="alarm">{seats.last[seat]}</Note>}
      <ul className="stack">
        {[seats.followsAlways, ...seats.follows[seat]].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
