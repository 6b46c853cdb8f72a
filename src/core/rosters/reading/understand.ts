import type { Problem } from '../problem.ts';
import type { RosterKind, Said } from '../roster.ts';
import {
  dayIn,
  gridIn,
  groupIn,
  homeVillageIn,
  nameIn,
  phoneIn,
  type VillageNow,
  villageIn,
  villageOfGroupIn,
} from './fields.ts';
import type { FindVillage } from './place-names.ts';
import { readCount, wordOf } from './spellings.ts';

/** Those whom a line may name, one of them by her name and where the line's village lies. */
export type FindExecutive = (
  name: string,
  villageCode: string,
) => { id: string } | 'executive-unknown' | 'executive-ambiguous';

/** What the reading of a roster knows of its district. */
export type Known = {
  today: string;
  findVillage: FindVillage;
  /** Of one that is part of another. */
  villageNow: VillageNow;
  /** A town, or the district itself. */
  findOffice: (said: { town: string; code: string }) => string | undefined;
  findExecutive: FindExecutive;
  /** Who leads a village, where somebody does. */
  leadOf: (villageCode: string) => string | undefined;
};

/** What a line means. What is wrong in it stands beside: such a line is refused whole. */
export type Understood = {
  problems: Problem[];
  name: string | null;
  phone: string | null;
  villageCode: string | null;
  executiveId: string | null;
  /** A village or a grid, or the office's place of an executive. */
  areaCode: string | null;
  households: number | null;
  /** Whose group somebody leads, where the line names the village as it was once. */
  ofCode: string | null;
  /** Which group of the village somebody leads. */
  groupName: string | null;
};

/** The executive whom the line names, else who leads the village. */
function executiveIn(said: Said, villageCode: string | null, { known, problems }: Judging): string | null {
  const name = wordOf(said.executive);
  if (villageCode === null) return null;
  if (name === '') {
    const lead = known.leadOf(villageCode);
    if (lead === undefined) problems.push('executive-missing');
    return lead ?? null;
  }
  const found = known.findExecutive(name, villageCode);
  if (typeof found !== 'string') return found.id;
  problems.push(found);
  return null;
}

type Judging = { known: Known; problems: Problem[] };

const nothing = {
  name: null,
  phone: null,
  villageCode: null,
  executiveId: null,
  areaCode: null,
  households: null,
  ofCode: null,
  groupName: null,
};

const readers: Readonly<Record<RosterKind, (said: Said, judging: Judging) => Partial<Understood>>> = {
  women: (said, { known, problems }) => {
    const [name, phone] = [nameIn(said, problems), phoneIn(said, problems)];
    const villageCode = homeVillageIn(said, known, problems);
    dayIn(said, known, problems);
    return { name, phone, villageCode, executiveId: executiveIn(said, villageCode, { known, problems }) };
  },
  chairs: (said, { known, problems }) => {
    const [name, phone] = [nameIn(said, problems), phoneIn(said, problems)];
    const villageCode = villageIn(said, known, problems);
    const isNamed = wordOf(said.executive) !== '';
    if (!isNamed) problems.push('executive-missing');
    const executiveId = isNamed ? executiveIn(said, villageCode, { known, problems }) : null;
    return { name, phone, villageCode, executiveId };
  },
  executives: (said, { known, problems }) => {
    const [name, phone] = [nameIn(said, problems), phoneIn(said, problems)];
    if (said.phone === undefined) problems.push('phone-missing');
    const areaCode = known.findOffice({ town: wordOf(said.town), code: wordOf(said.code) });
    if (areaCode === undefined) problems.push(said.town || said.code ? 'place-unknown' : 'place-missing');
    return { name, phone, areaCode: areaCode ?? null };
  },
  households: (said, { known, problems }) => {
    const villageCode = villageIn(said, known, problems);
    const households = readCount(said.households);
    if (households === undefined)
      problems.push(said.households === undefined ? 'households-missing' : 'households-unknown-form');
    const areaCode = villageCode && villageCode + gridIn(said, problems);
    return { villageCode, areaCode, households: households ?? null };
  },
  groupLeaders: (said, { known, problems }) => {
    const [name, phone] = [nameIn(said, problems), phoneIn(said, problems)];
    const village = villageOfGroupIn(said, known, problems);
    return { name, phone, ...village, groupName: groupIn(said, problems) };
  },
};

export const notOfARow = (): Understood => ({ ...nothing, problems: ['not-of-a-row'] });

/** What a line says of a kind of roster, in what is known of the district. */
export function understand(kind: RosterKind, said: Said, known: Known): Understood {
  const problems: Problem[] = [];
  const read = readers[kind](said, { known, problems });
  return { ...nothing, ...read, problems };
}
