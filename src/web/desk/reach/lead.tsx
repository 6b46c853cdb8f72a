import { findDivision } from '../../../core/divisions/division-queries.ts';
import { listWhoMayLead } from '../../../core/executives/list-who-may-lead.ts';
import { leadVillage } from '../../../core/links/lead-village.ts';
import { parentCodeOf } from '../../../core/divisions/division.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { villageName } from '../../view/village-name.ts';
import { officeCtx } from '../rosters/roster-ctx.ts';
import { ExecutiveField } from './executive-field.tsx';
import { placeHref, villageHref } from './reach-ctx.ts';

export const loader = loading(async (page, args) => {
  const ctx = await officeCtx(page);
  const village = await findDivision(ctx.db, partOf(args, 'code'), ctx.now);
  const town = village && parentCodeOf(village.code);
  if (!village || !town) throw notFound('division-not-found');
  const executives = await listWhoMayLead(ctx, { villageCode: village.code });
  return { village: { code: village.code, name: village.name }, town, executives };
});

export const action = acting(
  async ({ page, form, args }) => {
    const [ctx, villageCode] = [await officeCtx(page), partOf(args, 'code')];
    const wish = { personId: textOf(form, 'personId'), chairName: textOf(form, 'chairName') };
    await leadVillage(ctx, { villageCode, ...wish });
    return goTo(`${placeHref(parentCodeOf(villageCode) ?? villageCode)}&done=1`);
  },
  ({ reach }) => ({
    personId: { field: 'personId', label: reach.who },
    chairName: { field: 'chairName', label: reach.chair },
  }),
);

/** One executive of the town leads a village from today. */
export default function Lead() {
  const { village, town, executives } = useLoaded(loader);
  const answer = useAnswer();
  const { words, language } = useFrame();
  const { reach } = words;
  return (
    <Page
      title={reach.leadTitle(villageName(village.name, language))}
      lead={reach.leadText}
      back={{ href: placeHref(town), label: reach.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      {executives.length === 0 && <Note tone="sun">{reach.nobody}</Note>}
      {executives.length > 0 && (
        <form method="post" noValidate className="section">
          <ExecutiveField id="personId" executives={executives} />
          <TextField {...typedField(answer)('chairName')} label={reach.chair} maxLength={30} required />
          <Buttons>
            <Button>{reach.leadDo}</Button>
          </Buttons>
        </form>
      )}
      <Buttons>
        <ButtonLink kind="quiet" href={`${villageHref(village.code)}/leaders`}>
          {words.leaders.seeOf}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
