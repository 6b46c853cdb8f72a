import { findExecutive } from '../../executives/executive-queries.ts';
import { beginLink } from '../../links/begin-link.ts';
import { finishLink } from '../../links/finish-link.ts';
import { findStandingLink, lockLink } from '../../links/link-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { listLeads } from '../showing/preview-queries.ts';
import { leadToStay, noLead } from '../village-merger.ts';
import { listEndedLeads } from './ended-lead-queries.ts';
import { insertEndedLead } from './part-queries.ts';

type Settling = { id: string; villages: readonly string[]; lead_of: string | null; by: string };

/** One chair is led by one executive: of the villages' leads one stays, and the others end. */
export async function settleLeads(ctx: Ctx, { id: mergerId, ...merger }: Settling): Promise<void> {
  const leads = await listLeads(ctx, merger.villages);
  const staying = leadToStay(leads, merger.lead_of);
  // Named after the office chose: it chooses again, and nobody loses her lead in silence.
  if (leads.length > 1 && !staying && merger.lead_of !== noLead) throw ruleBroken('lead-to-choose');
  for (const { linkId, villageCode } of leads) {
    if (linkId === staying?.linkId) continue;
    const link = await lockLink(ctx.db, linkId);
    if (!link) continue;
    await finishLink(ctx, link, { why: 'replaced', by: merger.by, deedId: ctx.newId() });
    await insertEndedLead(ctx, { mergerId, linkId, villageCode });
  }
}

/**
 * Each lead that ended begins again in its village, with the day by which its chair was to be seen; but where its executive has left
 * meanwhile, or somebody else leads there.
 */
export async function restoreLeads(ctx: Ctx, mergerId: string): Promise<void> {
  for (const lead of await listEndedLeads(ctx, mergerId)) {
    const executive = await findExecutive(ctx.db, lead.executiveId);
    const { villageCode, personId, dueOn } = lead;
    if (!executive || executive.left_on !== null) continue;
    if (await findStandingLink(ctx.db, { kind: 'chair', villageCode })) continue;
    const begun = { id: ctx.newId(), kind: 'chair', personId, villageCode, saidYes: null } as const;
    await beginLink(ctx, { ...begun, executive, firstDueOn: dueOn });
  }
}
