import { whatSheWorksAs, type WorksAs } from '../../core/requests/what-she-works-as.ts';
import { hersOf } from '../cells/her-cells.ts';
import { goTo, plainly } from '../page-request.ts';

const addresses: Readonly<Record<NonNullable<WorksAs>, string>> = {
  ...{ host: '/desk/help', mediator: '/desk/cases/help' },
  ...{ rights: '/desk/requests/help', counsellor: '/desk/requests/help' },
};

/** The guide of a page that several work on: of what she herself is. */
export const loader = plainly(async (page) => {
  const isSignedIn = page.ctx.actor.kind === 'person';
  for (const ctx of isSignedIn ? await hersOf(page) : []) {
    const worksAs = await whatSheWorksAs(ctx);
    if (worksAs !== null) return goTo(addresses[worksAs]);
  }
  return goTo(addresses.rights);
});
