import { useActionData } from 'react-router';
import { mayOnCase } from '../../../core/cases/case-policy.ts';
import { listAccesses } from '../../../core/cases/reading/list-accesses.ts';
import { showCaseHead } from '../../../core/cases/reading/show-case-head.ts';
import { giveReturnCode } from '../../../core/cases/team/give-return-code.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, loading, onceOf, partOf } from '../../page-request.ts';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Section } from '../../ui/page/page.tsx';
import { Fold } from '../fold.tsx';
import { AccessRows } from './access-rows.tsx';
import { CaseFrame } from './case-frame.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? undefined;
  const head = await showCaseHead(ctx, { caseId, act: 'see-accesses' });
  return { head, ...(await listAccesses(ctx, { caseId, cursor })), key: ctx.newId() };
});

// Shown this once, in the answer itself: no address and no cookie holds it.
export const action = acting(async ({ page: { ctx }, form, args }) =>
  giveReturnCode(ctx, { caseId: partOf(args, 'id') }, onceOf(form)),
);

/** Who has read it and worked on it: seat and unit, as she about whom it is sees them too, with a code and her word. */
export default function Accesses() {
  const { head, items, nextCursor, key } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { cases } = useWords();
  const { give } = cases.accesses;
  return (
    <CaseFrame head={head} part="accesses">
      <GivenCode />
      <Section title={cases.parts.accesses}>
        <p className="quiet">{cases.accesses.lead}</p>
        <AccessRows items={items} nextCursor={nextCursor} label={cases.parts.accesses} />
      </Section>
      {mayOnCase(head.standing, 'give-return-code') && (
        <Section title={give.title}>
          <Fold {...acting} act="give" title={give.do} label={give.do}>
            <p className="quiet">{give.why}</p>
          </Fold>
        </Section>
      )}
    </CaseFrame>
  );
}

function GivenCode() {
  const given = useActionData<typeof action>();
  const { give } = useWords().cases.accesses;
  if (!given || !('code' in given)) return null;
  return (
    <div className="section">
      <Note tone="calm">
        {give.code} <strong>{given.code}</strong>
        <br />
        {give.word} <strong>{given.word}</strong>
        <br />
        {give.once}
      </Note>
    </div>
  );
}
