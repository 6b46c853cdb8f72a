import { keepHours } from '../../../core/homes/desk/keep-hours.ts';
import { showFurnishing } from '../../../core/homes/desk/show-furnishing.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField, TickField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { isTicked, typedField, type TypedField } from '../../view/forms/typed-field.ts';

const days = [0, 1, 2, 3, 4, 5, 6];

export const loader = loading(async ({ ctx }, args) => ({
  furnished: await showFurnishing(ctx, partOf(args, 'id')),
  key: ctx.newId(),
}));

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    await keepHours(
      ctx,
      {
        homeId,
        open: days.map((day) => textOf(form, `open-${day}`)),
        dropIn: days.map((day) => textOf(form, `dropIn-${day}`)),
        keepsFestivals: textOf(form, 'keepsFestivals') === 'yes',
      },
      onceOf(form),
    );
    return goTo(`/desk/homes/${homeId}?saved=1`);
  },
  ({ dates, furnish }) =>
    Object.fromEntries(
      days.flatMap((day) => [
        [`open.${day}`, { field: `open-${day}`, label: dates.weekday(day + 1) }],
        [`dropIn.${day}`, { field: `dropIn-${day}`, label: furnish.dropInOn(dates.weekday(day + 1)) }],
      ]),
    ),
);

/** The hours of every week, and when one may simply come. */
export default function HoursOfTheWeek() {
  const { furnished, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useWords();
  const field = typedField(answer);
  const { id } = furnished.home;
  return (
    <Page
      title={furnish.hours}
      lead={furnish.hoursHow}
      back={{ href: `/desk/homes/${id}`, label: furnish.back }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        <WeekFields name="open" known={furnished.open} field={field} />
        <TickField
          id="keepsFestivals"
          label={furnish.keepsFestivals}
          hint={furnish.keepsFestivalsHint}
          ticked={isTicked(answer, 'keepsFestivals', furnished.keepsFestivals)}
        />
        <Section title={furnish.dropInHours}>
          <p className="quiet">{furnish.dropInHoursHint}</p>
          <WeekFields name="dropIn" known={furnished.dropIn} field={field} />
        </Section>
        <Buttons>
          <Button>{furnish.save}</Button>
        </Buttons>
      </form>
    </Page>
  );
}

type WeekFieldsProps = { name: 'open' | 'dropIn'; known: readonly string[]; field: TypedField };

function WeekFields({ name, known, field }: WeekFieldsProps) {
  const { dates, furnish } = useWords();
  return (
    <div className="fields fields_wide">
      {days.map((day) => {
        const weekday = dates.weekday(day + 1);
        const label = name === 'open' ? weekday : furnish.dropInOn(weekday);
        return (
          <TextField
            key={day}
            {...field(`${name}-${day}`, known[day])}
            label={label}
            placeholder={name === 'open' ? furnish.dayOffHint : undefined}
            autoComplete="off"
          />
        );
      })}
    </div>
  );
}
