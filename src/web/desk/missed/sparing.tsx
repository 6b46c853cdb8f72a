import { showSparing } from '../../../core/missed-places/show-sparing.ts';
import { spareActivity } from '../../../core/missed-places/spare-activity.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const activityId = partOf(args, 'id');
  const sparing = await showSparing(ctx, activityId);
  if (!sparing) throw notFound();
  return { ...sparing, activityId };
});

export const action = acting(async ({ page, form, args }) => {
  const activityId = partOf(args, 'id');
  await spareActivity(page.ctx, { activityId, spared: textOf(form, 'spared') === 'yes' });
  return goTo(`/desk/activities/${activityId}/missed`);
});

/** Whether the district's rule touches this activity; its host says where people come for help. It names nobody. */
export default function Sparing() {
  const { title, rule, activityId, saidByHost, byItself } = useLoaded(loader);
  const { missed, desk } = useWords();
  return (
    <Page
      title={missed.sparing}
      lead={missed.sparingLead}
      back={{ href: `/desk/activities/${activityId}`, label: desk.rollTitle }}
    >
      <div className="section stack">
        <p>
          <OwnWords>
            <strong>{title}</strong>
          </OwnWords>
        </p>
        <p>{missed.rule(rule)}</p>
        <Note tone={byItself || saidByHost ? 'calm' : 'plain'}>
          {byItself ? missed.byItself : saidByHost ? missed.saidByHost : missed.touched}
        </Note>
      </div>
      {!byItself && (
        <form method="post" className="section">
          <Buttons>
            <Button kind="quiet" name="spared" value={saidByHost ? 'no' : 'yes'}>
              {saidByHost ? missed.unspare : missed.spare}
            </Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
