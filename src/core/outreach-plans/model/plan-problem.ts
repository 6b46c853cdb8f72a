import type { LatLng } from '../../homes/position.ts';

/** `isOwn`: of the place that is planned; another who keeps touch with somebody there may only go on with it. */
export type PlanExecutive = {
  id: string;
  divisionCode: string;
  isOwn: boolean;
  place: LatLng | null;
  /** What she keeps touch with outside of the place. */
  elsewhere: { chairs: number; links: number };
};

export type PlanVillage = {
  code: string;
  place: LatLng | null;
  /** The executive who leads it today. */
  ledBy: string | null;
  /** With how many women there each executive keeps touch today. */
  held: ReadonlyMap<string, number>;
  /** Women there whose executive has left. */
  loose: number;
  /** How many more may be asked there, where its households were counted. */
  askable: number | null;
};

export type PlanLimits = {
  /** The rule: at least so many. */
  chairs: number;
  links: number;
  /** Nobody is given more. */
  mostChairs: number;
  mostLinks: number;
  /** So many executives at most go to one village, for each rings its chair. */
  mostExecutives: number;
  /** How often a chair is seen for each time that a woman is. */
  chairsAreSeen: number;
};

export type PlanProblem = {
  executives: readonly PlanExecutive[];
  villages: readonly PlanVillage[];
  limits: PlanLimits;
};

export const linksOf = ({ held, loose }: PlanVillage): number =>
  [...held.values()].reduce((sum, links) => sum + links, loose);

/** A village's town, or the place that an executive stands for where that is more than one. */
export const townOf = (code: string): string => code.slice(0, 9);
