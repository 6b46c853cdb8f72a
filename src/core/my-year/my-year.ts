import type { Channel } from '../visits/visit.ts';

/** What an executive did in a calendar year, for her own report; nobody else has it, and it is compared with nobody's. */
export type MyYear = {
  year: number;
  /** The last day of it that has come. */
  until: string;
  /** With whom she kept touch at its end. */
  women: number;
  /** The villages whose chair she kept touch with then. */
  villages: string[];
  began: number;
  ended: number;
  /** How often she saw or spoke with somebody, by how they met; those that did not happen are left out. */
  met: { channel: Channel; times: number }[];
  /** With how many different women, and how many chairs. */
  womenMet: number;
  chairsMet: number;
  /** What women needed and she passed on with their yes. */
  needs: number;
};

export const firstYear = 2020;
