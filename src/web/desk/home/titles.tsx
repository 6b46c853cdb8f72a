import { listHomesToFurnish } from '../../../core/homes/desk/show-furnishing.ts';
import { titleLeaders } from '../../../core/homes/desk/title-leaders.ts';
import { homeKinds } from '../../../core/homes/home.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { forbidden } from '../../../core/shared/errors.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';

/** She in the district of her office. */
async function atHerOffice(page: Parameters<typeof hersOf>[0]): Promise<Ctx> {
  for (const ctx of await hersOf(page)) {
    if ((await listHomesToFurnish(ctx)).mayTitleLeaders) return ctx;
  }
  throw forbidden();
}

export const loader = loading(async (page) => ({ key: (await atHerOffice(page)).newId() }));

export const action = acting(
  async ({ page, form }) => {
    const ctx = await atHerOffice(page);
    const typedKind = textOf(form, 'kind');
    await titleLeaders(
      ctx,
      { kind: homeKinds.find((kind) => kind === typedKind) ?? null, title: textOf(form, 'title') },
      onceOf(form),
    );
    return goTo('/desk/homes?saved=1');
  },
  ({ furnish }) => ({ title: { field: 'title', label: furnish.leaderTitle } }),
);

/** How those who lead a home are called, said once for all homes below an office. */
export default function Titles() {
  const { key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish, homes } = useWords();
  const field = typedField(answer);
  return (
    <Page
      title={furnish.titles}
      lead={furnish.titlesHow}
      back={{ href: '/desk/homes', label: furnish.whichHome }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={key} />
        <SelectField
          {...field('kind')}
          label={furnish.kind}
          choices={[
            { value: '', label: furnish.everyKind },
            ...homeKinds.map((kind) => ({ value: kind, label: homes.kinds[kind] })),
          ]}
        />
        <TextField {...field('title')} label={furnish.leaderTitle} hint={furnish.leaderTitleHint} required />
        <Buttons>
          <Button>{furnish.save}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
