import { dropDraft } from '../../../core/drafts/drop-draft.ts';
import { showDraft } from '../../../core/drafts/show-draft.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(({ ctx }, args) => showDraft(ctx, partOf(args, 'id')));

export const action = acting(async ({ page, args }) => {
  await dropDraft(page.ctx, { draftId: partOf(args, 'id') });
  return goTo('/desk/today');
});

export default function DropDraft() {
  const draft = useLoaded(loader);
  const { life } = useWords();
  const what = life.draft.dropWhat(draft.title || life.draft.untitled);
  return (
    <Page title={life.draft.dropSure} lead={what}>
      <form method="post">
        <Buttons>
          <Button kind="warn">{life.draft.dropYes}</Button>
          <ButtonLink kind="quiet" href={`/desk/drafts/${draft.id}`}>
            {life.draft.dropNo}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
