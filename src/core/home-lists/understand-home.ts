import type { Problem } from '../rosters/problem.ts';
import { villageIn } from '../rosters/reading/fields.ts';
import { factsIn } from './facts-in.ts';
import type { HomeProblem, KnownOfHomes, SaidOfHome, UnderstoodHome } from './home-list.ts';
import { readKind } from './home-spellings.ts';
import { hoursIn } from './hours-in.ts';
import { leaderIn } from './leader-in.ts';
import { positionIn } from './position-in.ts';
import { within } from './within.ts';

const [longestName, longestAddress, longestTagline] = [60, 200, 100];

/** What a line of a table of homes says, with all that is wrong in it. */
export function understandHome(said: SaidOfHome, known: KnownOfHomes): UnderstoodHome {
  const problems: HomeProblem[] = [];
  const judging = { said, known, problems };
  const name = within(said.get('name'), judging, { most: longestName, problem: 'home-name-too-long' }) ?? '';
  if (name === '') problems.push('home-name-missing');
  const [village = '', town = '', code = ''] = (['village', 'town', 'code'] as const).map((column) =>
    said.get(column),
  );
  const ofPlace: Problem[] = [];
  const villageCode = villageIn(
    { village: village.replace(/(妇联|妇女联合会)$/u, ''), town, code },
    known,
    ofPlace,
  );
  problems.push(...ofPlace);
  const kind = readKind(said.get('kind') ?? '');
  if (kind === undefined) problems.push('kind-unknown');
  return {
    ...{ problems, name, villageCode, kind: kind ?? 'village' },
    address: within(said.get('address'), judging, { most: longestAddress, problem: 'address-too-long' }),
    ...leaderIn(judging),
    hours: hoursIn(judging),
    ...positionIn(judging),
    facts: factsIn(judging),
    tagline: within(said.get('tagline'), judging, { most: longestTagline, problem: 'tagline-too-long' }),
  };
}
