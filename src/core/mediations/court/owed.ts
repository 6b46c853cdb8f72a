import type { MediationRow } from '../docket-queries.ts';
import { papersGoBack } from '../mediation.ts';
import type { ProtectionWishRow } from './protection-queries.ts';

/** What is still to be done for a court, by the code that refuses another docket until it is. */
export const owedFirst = ['protection-to-see-first', 'papers-to-hand-back-first'] as const;
export type Owed = (typeof owedFirst)[number];

/** Null where nothing is. Somebody who wants to be protected comes before papers. */
export function owedOf(
  docket: Pick<MediationRow, 'origin' | 'stage' | 'papers_back_on'>,
  wishes: readonly Pick<ProtectionWishRow, 'seen_at'>[],
): Owed | null {
  if (wishes.some((wish) => wish.seen_at === null)) return 'protection-to-see-first';
  return papersGoBack(docket) && docket.papers_back_on === null ? 'papers-to-hand-back-first' : null;
}
