import { changeConsultingDay } from '../../../core/consultations/specialists/change-consulting-day.ts';
import { endSpecialist } from '../../../core/consultations/specialists/end-specialist.ts';
import { keepConsultingHours } from '../../../core/consultations/specialists/keep-consulting-hours.ts';
import {
  showSpecialist,
  type SpecialistOpened,
} from '../../../core/consultations/specialists/list-specialists.ts';
import { dayHoursText } from '../../../core/homes/hours/day-hours-text.ts';
import { dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, numberOf, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';

const days = [0, 1, 2, 3, 4, 5, 6];

export const loader = loading(async (page, args) => {
  const ctx = await herOf(page, partOf(args, 'id'));
  return { one: await showSpecialist(ctx, partOf(args, 'id')), key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const specialistId = partOf(args, 'id');
    const ctx = await herOf(page, specialistId);
    const act = textOf(form, 'act');
    if (act === 'week') {
      const open = days.map((day) => textOf(form, `open-${day}`));
      const lengths = { talkMinutes: numberOf(form, 'talk'), pauseMinutes: numberOf(form, 'pause') };
      await keepConsultingHours(ctx, { specialistId, open, ...lengths }, onceOf(form));
    }
    if (act === 'day') {
      const said = { day: textOf(form, 'day'), open: textOf(form, 'open') };
      await changeConsultingDay(ctx, { specialistId, ...said }, onceOf(form));
    }
    if (act === 'end') {
      await endSpecialist(ctx, { specialistId }, onceOf(form));
      return goTo('/desk/consultations/specialists');
    }
    return goTo(`/desk/consultations/specialists/${specialistId}`);
  },
  ({ dates, consultations: { desk } }, form) => ({
    ...Object.fromEntries(
      days.map((day) => [`open.${day}`, { field: `open-${day}`, label: dates.weekday(day + 1) }]),
    ),
    talkMinutes: { field: 'talk', label: desk.talk },
    pauseMinutes: { field: 'pause', label: desk.pause },
    ...(form.get('act') === 'day' && {
      day: { field: 'day', label: desk.day },
      open: { field: 'open', label: desk.open },
    }),
  }),
);

/** When one listens: her week, the days that are different, and the end of it. */
export default function Specialist() {
  const { one, key } = useLoaded(loader);
  const answer = useAnswer();
  const { desk } = useWords().consultations;
  return (
    <Page
      title={one.title}
      own
      windowTitle={desk.specialists}
      lead={`${desk.kinds[one.kind]} · ${desk.minutes(one.talkMinutes, one.pauseMinutes)}`}
      back={{ href: '/desk/consultations/specialists', label: desk.specialists }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <Section title={desk.week}>
        <WeekForm one={one} idempotencyKey={key} />
      </Section>
      <Section title={desk.days}>
        <DayForm one={one} idempotencyKey={key} />
      </Section>
      <details className="section">
        <summary className="touch">{desk.end}</summary>
        <form method="post">
          <input type="hidden" name="key" value={`${key}-end`} />
          <p>{desk.endWhy}</p>
          <Buttons>
            <Button kind="warn" name="act" value="end">
              {desk.endYes}
            </Button>
          </Buttons>
        </form>
      </details>
    </Page>
  );
}

type FormProps = { one: SpecialistOpened; idempotencyKey: string };

function WeekForm({ one, idempotencyKey }: FormProps) {
  const { dates, consultations } = useWords();
  const { desk } = consultations;
  const answer = useAnswer();
  const field = typedField(answer?.typed['act'] === 'week' ? answer : undefined);
  return (
    <form method="post" noValidate>
      <input type="hidden" name="key" value={`${idempotencyKey}-week`} />
      <input type="hidden" name="act" value="week" />
      <p className="quiet">{desk.weekLead}</p>
      <div className="fields fields_wide">
        {days.map((day) => (
          <TextField
            key={day}
            {...field(`open-${day}`, dayHoursText(one.week[day] ?? []))}
            label={dates.weekday(day + 1)}
            autoComplete="off"
          />
        ))}
        <TextField {...field('talk', String(one.talkMinutes))} label={desk.talk} inputMode="numeric" />
        <TextField {...field('pause', String(one.pauseMinutes))} label={desk.pause} inputMode="numeric" />
      </div>
      <Buttons>
        <Button>{desk.save}</Button>
      </Buttons>
    </form>
  );
}

function DayForm({ one, idempotencyKey }: FormProps) {
  const { words, now } = useFrame();
  const { desk } = words.consultations;
  const answer = useAnswer();
  const field = typedField(answer?.typed['act'] === 'day' ? answer : undefined);
  return (
    <>
      <p className="quiet">{desk.daysLead}</p>
      {one.days.length > 0 && (
        <List label={desk.days}>
          {one.days.map(({ day, open }) => (
            <ListRow
              key={day}
              title={words.dates.day(momentOf(startOfDay(day), now))}
              text={open.length === 0 ? desk.dayOff : dayHoursText(open)}
            />
          ))}
        </List>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="key" value={`${idempotencyKey}-day`} />
        <input type="hidden" name="act" value="day" />
        <TextField {...field('day')} label={desk.day} type="date" min={dayOf(now)} required />
        <TextField {...field('open')} label={desk.open} hint={desk.openHint} autoComplete="off" />
        <Buttons>
          <Button kind="quiet">{desk.save}</Button>
        </Buttons>
      </form>
    </>
  );
}
