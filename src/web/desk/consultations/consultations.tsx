import { z } from 'zod';
import { listConsultations } from '../../../core/consultations/running/list-consultations.ts';
import { noteOutcome } from '../../../core/consultations/running/note-outcome.ts';
import { addDays, dayOf } from '../../../core/shared/dates.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { ConsultationRows } from './consultation-rows.tsx';
import { listeningCtx } from './listening-ctx.ts';

export const headers = () => ({ 'Cache-Control': 'no-store' });

const week = 7;
const outcomes = ['took-place', 'missed', 'called-off'] as const;

export const loader = loading(async (page, { request }) => {
  const { ctx, names } = await listeningCtx(page);
  const asked = z.iso.date().safeParse(new URL(request.url).searchParams.get('from'));
  const from = asked.success ? asked.data : dayOf(ctx.now);
  const items = await listConsultations(ctx, { from, days: week });
  return { items, from, names, key: ctx.newId() };
});

export const action = acting(async ({ page, form, args }) => {
  const outcome = outcomes.find((one) => one === textOf(form, 'outcome'));
  if (!outcome) throw invalid([{ path: 'outcome', code: 'unknown-choice' }]);
  const { ctx } = await listeningCtx(page);
  await noteOutcome(ctx, { consultationId: textOf(form, 'id'), outcome }, onceOf(form));
  return goTo(`/desk/consultations${new URL(args.request.url).search}`);
});

/** Who comes to her, by time; for the desk, to those who have no account. */
export default function Consultations() {
  const { items, from, names, key } = useLoaded(loader);
  const answer = useAnswer();
  const { consultations, frame } = useWords();
  const words = consultations.desk;
  const to = (days: number) => `/desk/consultations?from=${addDays(from, days)}`;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: '/me', label: frame.mine }}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{words.empty}</Note>
        ) : (
          <ConsultationRows items={items} idempotencyKey={key} />
        )}
      </div>
      <Buttons>
        <ButtonLink kind="quiet" href={to(-week)}>
          {words.earlier}
        </ButtonLink>
        <ButtonLink kind="quiet" href={to(week)}>
          {words.later}
        </ButtonLink>
        <ButtonLink kind={names ? 'main' : 'quiet'} href="/desk/consultations/specialists">
          {words.specialists}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
