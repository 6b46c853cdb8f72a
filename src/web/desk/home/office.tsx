import { placeHome } from '../../../core/homes/desk/place-home.ts';
import { listHomesToFurnish, showFurnishing } from '../../../core/homes/desk/show-furnishing.ts';
import { homeKinds } from '../../../core/homes/home.ts';
import { forbidden } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const furnished = await showFurnishing(ctx, partOf(args, 'id'));
  if (!furnished.mayPlace) throw forbidden();
  const { homes } = await listHomesToFurnish(ctx);
  return {
    home: furnished.home,
    others: homes.filter(({ id }) => id !== furnished.home.id),
    key: ctx.newId(),
  };
});

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    const typedKind = textOf(form, 'kind');
    await placeHome(
      ctx,
      {
        homeId,
        kind: homeKinds.find((kind) => kind === typedKind) ?? 'village',
        parentId: textOf(form, 'parentId') || null,
        leader: { title: textOf(form, 'leaderTitle'), name: textOf(form, 'leaderName') },
      },
      onceOf(form),
    );
    return goTo(`/desk/homes/${homeId}?saved=1`);
  },
  ({ furnish }) => ({
    kind: { field: 'kind', label: furnish.kind },
    parentId: { field: 'parentId', label: furnish.parent },
    'leader.title': { field: 'leaderTitle', label: furnish.leaderTitle },
    'leader.name': { field: 'leaderName', label: furnish.leaderName },
  }),
);

/** What the office above says of a home: its kind, where it belongs, how its leader is called here. */
export default function Office() {
  const { home, others, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish, homes } = useWords();
  const field = typedField(answer);
  const parents = others.map(({ id, name }) => ({ value: id, label: name, own: true }));
  return (
    <Page title={furnish.office} back={{ href: `/desk/homes/${home.id}`, label: furnish.back }}>
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        <SelectField
          {...field('kind', home.kind)}
          label={furnish.kind}
          choices={homeKinds.map((kind) => ({ value: kind, label: homes.kinds[kind] }))}
        />
        <SelectField
          {...field('parentId', home.parentId)}
          label={furnish.parent}
          choices={[{ value: '', label: furnish.noParent }, ...parents]}
        />
        <TextField
          {...field('leaderTitle', home.leaderTitle)}
          label={furnish.leaderTitle}
          hint={furnish.leaderTitleHint}
          required
        />
        <TextField
          {...field('leaderName', home.leaderName)}
          label={furnish.leaderName}
          hint={furnish.leaderNameHint}
        />
        <Buttons>
          <Button>{furnish.save}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
