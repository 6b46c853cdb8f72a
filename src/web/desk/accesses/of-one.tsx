import { listAccesses } from '../../../core/cases/reading/list-accesses.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AccessRows } from '../cases/access-rows.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? undefined;
  return listAccesses(ctx, { caseId: partOf(args, 'id'), cursor });
});

/** Who read one case: all of it, without a word of it. */
export default function AccessesOfOne() {
  const { items, nextCursor } = useLoaded(loader);
  const { cases, frame } = useFrame().words;
  const { accesses } = cases;
  return (
    <Page
      title={accesses.auditorOne}
      windowTitle={frame.titleOf(cases.windowTitle)}
      back={{ href: '/desk/accesses', label: accesses.auditor }}
    >
      <div className="section">
        <AccessRows items={items} nextCursor={nextCursor} label={accesses.auditorOne} />
      </div>
    </Page>
  );
}
