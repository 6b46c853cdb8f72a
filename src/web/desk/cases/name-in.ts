import type { CaseView } from '../../../core/cases/reading/case-view.ts';

/** How somebody of the team is called; undefined of whoever has left it. */
export const nameIn = (team: CaseView['team'], personId: string): string | undefined =>
  team.find(({ id }) => id === personId)?.name ?? undefined;
