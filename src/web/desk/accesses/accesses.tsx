import { auditsCases } from '../../../core/cases/reading/audits-cases.ts';
import { listAccessesOfAll } from '../../../core/cases/reading/list-accesses-of-all.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AccessRows } from '../cases/access-rows.tsx';

export const loader = loading(async (page, { request }) => {
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  for (const ctx of await hersOf(page)) if (await auditsCases(ctx)) return listAccessesOfAll(ctx, { cursor });
  return listAccessesOfAll(page.ctx, { cursor });
});

/** For an auditor: who read which case and when. A case is its number here, and nothing else is told of it. */
export default function AccessesOfAll() {
  const { items, nextCursor } = useLoaded(loader);
  const { cases, frame } = useFrame().words;
  const { accesses } = cases;
  return (
    <Page title={accesses.auditor} lead={accesses.auditorLead} back={{ href: '/me', label: frame.mine }}>
      <div className="section">
        <AccessRows
          items={items}
          nextCursor={nextCursor}
          label={accesses.auditor}
          hrefOf={({ caseId }) => `/desk/accesses/${caseId}`}
        />
      </div>
    </Page>
  );
}
