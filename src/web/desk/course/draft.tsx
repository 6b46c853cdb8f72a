import { publishDraft } from '../../../core/drafts/publish-draft.ts';
import { saveDraft } from '../../../core/drafts/save-draft.ts';
import { showDraft } from '../../../core/drafts/show-draft.ts';
import type { Draft } from '../../../core/drafts/draft.ts';
import { clockOf, dayOf } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { proposedTime } from '../../view/forms/typed-time.ts';
import { AnnounceForm } from '../announce-form.tsx';
import { listMyPlaces } from '../my-places.ts';
import { fieldNames, readCapacity, readDraftTimes, readWords } from '../read-activity-form.ts';

export const loader = loading(async ({ ctx }, args) => {
  const draft = await showDraft(ctx, partOf(args, 'id'));
  return { draft, places: await listMyPlaces([ctx]), proposed: proposedTime(ctx.now), key: ctx.newId() };
});

/** Keeps it as it is typed; by the main button also announces it. */
export const action = acting(async ({ page: { ctx }, form, args }) => {
  const draftId = partOf(args, 'id');
  await saveDraft(ctx, {
    ...{ draftId, homeId: textOf(form, 'homeId'), capacity: readCapacity(form) },
    ...{ ...readWords(form), ...readDraftTimes(form) },
  });
  if (form.has('keep')) return goTo('/desk/today');
  const { id } = await publishDraft(ctx, { draftId });
  return goTo(`/desk/activities/${id}`);
}, fieldNames);

const typedOf = (draft: Draft, proposed: { from: string; to: string }) => ({
  ...{ homeId: draft.homeId, placeId: draft.placeId ?? '', title: draft.title, forWhom: draft.forWhom },
  day: draft.startsAt ? dayOf(draft.startsAt) : '',
  from: draft.startsAt ? clockOf(draft.startsAt) : proposed.from,
  to: draft.endsAt ? clockOf(draft.endsAt) : proposed.to,
  capacity: draft.capacity === null ? '' : String(draft.capacity),
  ...{ bring: draft.bring ?? '', summary: draft.summary },
});

export default function DraftPage() {
  const { draft, places, proposed, key } = useLoaded(loader);
  const answer = useAnswer();
  const { life, frame } = useWords();
  return (
    <Page title={life.draft.title} lead={life.draft.lead} back={{ href: '/desk/today', label: frame.today }}>
      <AnnounceForm
        places={places}
        known={typedOf(draft, proposed)}
        idempotencyKey={key}
        answer={answer}
        keep={life.draft.keep}
      />
      <Buttons>
        <ButtonLink kind="warn" href={`/desk/drafts/${draft.id}/drop`}>
          {life.draft.drop}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
