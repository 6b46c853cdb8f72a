import { lockExecutive } from '../../executives/executive-queries.ts';
import { wishNoContact } from '../../people/phones/wish-no-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { LinkRow } from '../link-queries.ts';
import { partWith } from '../part-with.ts';

/** 不用联系我: a link that is locked ends today, for good, whoever wrote it down. As the system. */
export async function declineLink(ctx: Ctx, link: LinkRow, { by }: { by: string }): Promise<void> {
  // Before the marks of a no, as whoever joins locks them.
  await lockExecutive(ctx.db, link.executive_id);
  await wishNoContact(ctx, { personId: link.person_id, villageCode: link.village_code });
  await partWith(ctx, link, { why: 'declined', by });
}
