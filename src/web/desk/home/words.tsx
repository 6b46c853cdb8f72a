import { isColour, readableAccent } from '../../../core/homes/accent.ts';
import { describeHome } from '../../../core/homes/desk/describe-home.ts';
import { showFurnishing } from '../../../core/homes/desk/show-furnishing.ts';
import type { HomeView } from '../../../core/homes/home.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { HomeCover } from '../../ui/home-card/home-cover.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { isTicked, typedField, type TypedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const id = partOf(args, 'id');
  const furnished = await showFurnishing(ctx, id);
  return { furnished, home: await showHome(ctx, id), key: ctx.newId() };
});

/** The box is high enough to read what is written; what it holds is one line. */
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ');

const wordsIn = (text: string) =>
  text
    .split(/[\s,，、;；]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    await describeHome(
      ctx,
      {
        homeId,
        tagline: oneLine(textOf(form, 'tagline')),
        offers: wordsIn(textOf(form, 'offers')),
        dropIn: oneLine(textOf(form, 'dropIn')),
        phone: textOf(form, 'phone'),
        address: textOf(form, 'address'),
        addressHidden: textOf(form, 'addressHidden') === 'yes',
        emblem: textOf(form, 'emblem'),
        accent: textOf(form, 'nearest') || textOf(form, 'accent'),
      },
      onceOf(form),
    );
    return goTo(`/desk/homes/${homeId}?saved=1`);
  },
  ({ furnish }) => ({
    tagline: { field: 'tagline', label: furnish.tagline },
    offers: { field: 'offers', label: furnish.offers },
    dropIn: { field: 'dropIn', label: furnish.dropIn },
    phone: { field: 'phone', label: furnish.phone },
    address: { field: 'address', label: furnish.address },
    emblem: { field: 'emblem', label: furnish.emblem },
    accent: { field: 'accent', label: furnish.accent },
  }),
);

/** What a home says of itself, how one reaches it, and its colour. */
export default function Words() {
  const { furnished, home, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useWords();
  const field = typedField(answer);
  return (
    <Page title={furnish.words} back={{ href: `/desk/homes/${home.id}`, label: furnish.back }}>
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        <OwnWordsFields home={home} field={field} />
        <TextField
          {...field('address', furnished.address)}
          label={furnish.address}
          hint={furnish.addressHint}
        />
        <TickField
          id="addressHidden"
          label={furnish.addressHidden}
          hint={furnish.addressHiddenHint}
          ticked={isTicked(answer, 'addressHidden', furnished.addressHidden)}
        />
        <LookFields home={home} answer={answer} />
        <Buttons>
          <Button>{furnish.save}</Button>
        </Buttons>
      </form>
    </Page>
  );
}

function OwnWordsFields({ home, field }: { home: HomeView; field: TypedField }) {
  const { furnish, frame } = useWords();
  return (
    <>
      <TextArea
        {...field('tagline', home.tagline)}
        label={furnish.tagline}
        hint={furnish.taglineHint}
        rows={2}
      />
      <TextArea
        {...field('offers', frame.listed(home.offers))}
        label={furnish.offers}
        hint={furnish.offersHint}
        rows={2}
      />
      <TextArea {...field('dropIn', home.dropIn)} label={furnish.dropIn} hint={furnish.dropInHint} rows={2} />
      <TextField {...field('phone', home.phone)} label={furnish.phone} hint={furnish.phoneHint} type="tel" />
    </>
  );
}

/** Emblem and colour; where the colour cannot be read by everybody, the nearest that can is shown and offered. */
function LookFields({ home, answer }: { home: HomeView; answer: FormAnswer | undefined }) {
  const { furnish } = useWords();
  const field = typedField(answer);
  const typed = field('accent', home.style.accent);
  const accent = { ...typed, defaultValue: answer?.typed['nearest'] ?? typed.defaultValue };
  const wished = accent.defaultValue.trim().toLowerCase();
  const offered = isColour(wished) ? readableAccent(wished) : wished;
  return (
    <>
      <TextField {...field('emblem', home.style.emblem)} label={furnish.emblem} hint={furnish.emblemHint} />
      <TextField {...accent} label={furnish.accent} hint={furnish.accentHint} placeholder="#b3263a" />
      {offered !== wished && (
        <Note tone="sun">
          <p>{furnish.accentNearest(offered)}</p>
          <HomeCover name={home.name} emblem={home.style.emblem} accent={offered} />
          <p>
            <button type="submit" className="pill" name="nearest" value={offered}>
              {furnish.takeNearest}
            </button>
          </p>
        </Note>
      )}
    </>
  );
}
