import { prefixOf } from '../divisions/division.ts';

type Offices = readonly { divisionCode: string }[];

const isAbove = (above: string, below: string): boolean =>
  prefixOf(below) !== prefixOf(above) && below.startsWith(prefixOf(above));

/** Only an office above each of hers takes her second step away; colleagues of one office do not do it to each other. */
export const mayResetSecondStep = (actor: { offices: Offices }, colleague: { offices: Offices }): boolean =>
  colleague.offices.length > 0 &&
  colleague.offices.every((hers) =>
    actor.offices.some((office) => isAbove(office.divisionCode, hers.divisionCode)),
  );
