import type { PlanProblem } from '../../../../src/core/outreach-plans/model/plan-problem.ts';

/** Two executives and two or three villages in two towns, with few women: so small that all can be tried. */
export function aTinyProblem(chance: () => number): PlanProblem {
  const below = (most: number) => Math.floor(chance() * most);
  const place = () => ({ lat: 36.3 + chance() / 3, lng: 120.3 + chance() / 3 });
  const town = () => `37021500${2 + 2 * below(2)}`;
  const executives = ['one', 'other'].map((id) => ({
    ...{ id, divisionCode: town(), isOwn: true, place: place() },
    elsewhere: { chairs: below(2), links: below(2) },
  }));
  const villages = Array.from({ length: 2 + below(2) }, (_, nth) => {
    const held = new Map(executives.flatMap(({ id }) => (chance() < 0.5 ? [[id, 1] as const] : [])));
    return {
      ...{ code: `${town()}${100 + nth}`, place: place(), held, loose: below(2) * (2 - held.size) },
      ...{ ledBy: ['one', 'other', null][below(3)] ?? null, askable: below(2) },
    };
  });
  const limits = { chairs: below(3), links: below(4), mostChairs: 1 + below(3), mostLinks: 1 + below(4) };
  return { executives, villages, limits: { ...limits, mostExecutives: 2, chairsAreSeen: 3 } };
}
