import { listAccesses } from '../../../core/cases/reading/list-accesses.ts';
import { showCaseHead } from '../../../core/cases/reading/show-case-head.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { AccessRows } from './access-rows.tsx';
import { CaseFrame } from './case-frame.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? undefined;
  const head = await showCaseHead(ctx, { caseId, act: 'see-accesses' });
  return { head, ...(await listAccesses(ctx, { caseId, cursor })) };
});

/** Who has read it and worked on it: seat and unit, as she about whom it is sees them too. */
export default function Accesses() {
  const { head, items, nextCursor } = useLoaded(loader);
  const { cases } = useWords();
  return (
    <CaseFrame head={head} part="accesses">
      <Section title={cases.parts.accesses}>
        <p className="quiet">{cases.accesses.lead}</p>
        <AccessRows items={items} nextCursor={nextCursor} label={cases.parts.accesses} />
      </Section>
    </CaseFrame>
  );
}
