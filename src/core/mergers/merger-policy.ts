import { mayPlace, type Staffing } from '../homes/home-policy.ts';

type Home = { division_code: string };

/** Only an office above both homes makes one of them: what lies in two towns is the district's. */
export const mayMerge = (actor: Staffing, { from, into }: { from: Home; into: Home }): boolean =>
  mayPlace(actor, from) && mayPlace(actor, into);
