import { listAnswers } from '../../../core/same-women/list-answers.ts';
import { listSameWomen } from '../../../core/same-women/list-same-women.ts';
import { answers } from '../../../core/same-women/same-woman.ts';
import { sayTheSame } from '../../../core/same-women/say-the-same.ts';
import { undoSame } from '../../../core/same-women/undo-same.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { chosen } from '../cases/case-action.ts';
import { officeCtx, rostersHref } from '../rosters/roster-ctx.ts';
import { Answers } from './answers.tsx';
import { idOfPair, OnePair } from './one-pair.tsx';
import { sameHref } from './same-href.ts';

const behind = (cursor: string | null) => (cursor === null ? {} : { cursor });

export const loader = loading(async (page, { request }) => {
  const ctx = await officeCtx(page);
  const { searchParams } = new URL(request.url);
  const { items, nextCursor } = await listSameWomen(ctx, behind(searchParams.get('cursor')));
  const given = await listAnswers(ctx, behind(searchParams.get('answers')));
  const done =
    (['saidSame', 'saidDifferent', 'undone'] as const).find((one) => searchParams.has(one)) ?? null;
  return { pairs: items, nextCursor, given, key: ctx.newId(), done };
});

async function answer(ctx: Ctx, form: FormData): Promise<string> {
  const said = chosen(form, 'act', answers);
  const [one = '', other = ''] = textOf(form, 'of').split('_');
  const staysId = textOf(form, 'staysId') || undefined;
  // The page's own key, and of which two: both ids whole would be longer than a key may be.
  const key = [textOf(form, 'key').slice(0, 36), said, one.slice(-12), other.slice(-12)].join('-');
  await sayTheSame(ctx, { personIds: [one, other], answer: said, ...(staysId && { staysId }) }, { key });
  return said === 'same' ? `${sameHref}?saidSame=1` : `${sameHref}?saidDifferent=1`;
}

export const action = acting(
  async ({ page, form }) => {
    const ctx = await officeCtx(page);
    if (textOf(form, 'act') !== 'undo') return goTo(await answer(ctx, form));
    await undoSame(ctx, { answerId: textOf(form, 'of') });
    return goTo(`${sameHref}?undone=1`);
  },
  ({ sameWomen }, form) => ({
    staysId: { field: `same${textOf(form, 'of')}-staysId`, label: sameWomen.who },
  }),
);

/** Two and two who may be one woman, for the office to say so; what it said in these days can be taken back. */
export default function Same() {
  const { pairs, nextCursor, given, key, done } = useLoaded(loader);
  const { sameWomen, rosters } = useWords();
  const acting = { idempotencyKey: key, answer: useAnswer() };
  return (
    <Page title={sameWomen.title} lead={sameWomen.lead} back={{ href: rostersHref, label: rosters.title }}>
      {done && !acting.answer && <Note tone="calm">{sameWomen[done]}</Note>}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      {pairs.length === 0 && <p className="section quiet">{sameWomen.none}</p>}
      {pairs.length > 0 && (
        <div className="section">
          {pairs.map((pair) => (
            <OnePair key={idOfPair(pair)} pair={pair} {...acting} />
          ))}
        </div>
      )}
      {nextCursor !== null && (
        <Buttons>
          <ButtonLink kind="quiet" href={`${sameHref}?cursor=${nextCursor}`}>
            {sameWomen.more}
          </ButtonLink>
        </Buttons>
      )}
      <Answers given={given.items} nextCursor={given.nextCursor} {...acting} />
    </Page>
  );
}
