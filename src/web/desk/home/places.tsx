import { arrangePlaces } from '../../../core/homes/desk/arrange-places.ts';
import { showFurnishing } from '../../../core/homes/desk/show-furnishing.ts';
import type { Place } from '../../../core/homes/home.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { formRows, namesOfRows, rowNumbers } from '../../view/forms/form-rows.ts';
import { typedField, type TypedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const { home } = await showFurnishing(ctx, partOf(args, 'id'));
  return { home, places: (await showHome(ctx, home.id)).places, key: ctx.newId() };
});

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    const places = formRows(form, 'name').map((row) => ({
      id: textOf(form, `id-${row}`) || null,
      name: textOf(form, `name-${row}`),
      sign: textOf(form, `sign-${row}`),
      kind: textOf(form, `kind-${row}`) === 'room' ? ('room' as const) : ('venue' as const),
    }));
    await arrangePlaces(ctx, { homeId, places }, onceOf(form));
    return goTo(`/desk/homes/${homeId}?saved=1`);
  },
  ({ furnish }, form) => ({
    places: { field: 'name-0', label: furnish.placeName },
    ...namesOfRows(formRows(form, 'name'), {
      of: 'places',
      fields: {
        name: { field: 'name', label: furnish.placeName },
        sign: { field: 'sign', label: furnish.sign },
      },
    }),
  }),
);

/** The places of a home and what their doors say; a line left empty is no place any more. */
export default function Places() {
  const { home, places, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useWords();
  const field = typedField(answer);
  return (
    <Page
      title={furnish.places}
      lead={furnish.placesHow}
      back={{ href: `/desk/homes/${home.id}`, label: furnish.back }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        {rowNumbers(places.length, answer).map((row) => (
          <PlaceFields key={row} row={row} place={places[row]} field={field} />
        ))}
        <Buttons>
          <Button>{furnish.save}</Button>
        </Buttons>
      </form>
    </Page>
  );
}

function PlaceFields({ row, place, field }: { row: number; place: Place | undefined; field: TypedField }) {
  const { furnish } = useWords();
  return (
    <fieldset className="fieldset">
      <legend>{place ? furnish.nth(row + 1) : furnish.another}</legend>
      <input type="hidden" name={`id-${row}`} value={place?.id ?? ''} />
      <div className="fields">
        <TextField {...field(`name-${row}`, place?.name)} label={furnish.placeName} />
        <TextField {...field(`sign-${row}`, place?.sign)} label={furnish.sign} />
        <SelectField
          {...field(`kind-${row}`, place?.kind ?? 'venue')}
          label={furnish.placeKind}
          choices={[
            { value: 'venue', label: furnish.venue },
            { value: 'room', label: furnish.room },
          ]}
        />
      </div>
    </fieldset>
  );
}
