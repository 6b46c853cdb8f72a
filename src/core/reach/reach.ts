/**
 * What is counted of a place. `links`: women who said yes, each with one executive; `lapsed`: those of them who were not visited
 * for longer than the rule's days; `inTouch`: villages whose chair an executive keeps touch with; `executives`, and `below`: those
 * of them with fewer chairs or links than the rule asks.
 */
export const measures = ['links', 'lapsed', 'inTouch', 'executives', 'below'] as const;
export type Measure = (typeof measures)[number];
export type Figures = Record<Measure, number>;

/** By how much a place's figures differ from a day on (`2026-11-27`): those of a day are the sum of all up to it. */
export type Change = Partial<Figures> & { divisionCode: string; day: string };

export const noFigures: Figures = { links: 0, lapsed: 0, inTouch: 0, executives: 0, below: 0 };

export const plus = (one: Figures, other: Partial<Figures>): Figures => ({
  links: one.links + (other.links ?? 0),
  lapsed: one.lapsed + (other.lapsed ?? 0),
  inTouch: one.inTouch + (other.inTouch ?? 0),
  executives: one.executives + (other.executives ?? 0),
  below: one.below + (other.below ?? 0),
});

export const negative = (figures: Partial<Figures>): Partial<Figures> =>
  Object.fromEntries(measures.flatMap((one) => (figures[one] ? [[one, -figures[one]]] : [])));

export const opposite = ({ divisionCode, day, ...figures }: Change): Change => ({
  ...{ divisionCode, day },
  ...negative(figures),
});

/** One change for each place and day, and none where nothing is left of it. */
export function netOf(changes: readonly Change[]): (Figures & { divisionCode: string; day: string })[] {
  const net = new Map<string, Figures & { divisionCode: string; day: string }>();
  for (const { divisionCode, day, ...figures } of changes) {
    const key = `${divisionCode} ${day}`;
    net.set(key, { divisionCode, day, ...plus(net.get(key) ?? noFigures, figures) });
  }
  return [...net.values()].filter((one) => measures.some((measure) => one[measure] !== 0));
}
