import type { Problem } from '../rosters/problem.ts';
import { phoneIn, villageIn } from '../rosters/reading/fields.ts';
import { readDay, wordOf } from '../rosters/reading/spellings.ts';
import type { Channel } from '../visits/visit.ts';
import { readChannel } from './read-channel.ts';
import type { KnownOfVisits, SaidOfVisit, UnderstoodVisit, VisitProblem, Whom } from './visit-list.ts';

type Judging = { said: SaidOfVisit; known: KnownOfVisits; problems: VisitProblem[] };

function readPhoneOf({ said, problems }: Judging, column: 'phone' | 'executivePhone'): string | null {
  const phone = said.get(column);
  const found: Problem[] = [];
  const read = phone === undefined ? null : phoneIn({ phone }, found);
  problems.push(...found);
  return read;
}

function visitorIn(judging: Judging): UnderstoodVisit['visitor'] {
  const visitor = {
    name: wordOf(judging.said.get('executive')),
    phone: readPhoneOf(judging, 'executivePhone'),
  };
  if (visitor.name === '' && !judging.said.has('executivePhone')) judging.problems.push('visitor-missing');
  return visitor;
}

/** A village that has become part of another since tells nothing of today's; then her name among hers decides. */
function villageCodeIn({ said, known, problems }: Judging): string | null {
  if (!said.has('village') && !said.has('code')) return null;
  const [village = '', town = '', code = ''] = (['village', 'town', 'code'] as const).map((column) =>
    said.get(column),
  );
  const found: Problem[] = [];
  const villageCode = villageIn({ village, town, code }, known, found);
  problems.push(...found.filter((problem) => problem !== 'village-gone'));
  return villageCode;
}

function whomIn(judging: Judging): Whom {
  const [name, phone] = [wordOf(judging.said.get('name')), readPhoneOf(judging, 'phone')];
  if (name === '' && !judging.said.has('phone')) judging.problems.push('whom-missing');
  return { name, phone, villageCode: villageCodeIn(judging) };
}

function dayIn({ said, known, problems }: Judging): string {
  const day = readDay(said.get('day'));
  if (!said.has('day')) problems.push('day-missing');
  else if (day === undefined) problems.push('day-unknown-form');
  else if (day > known.today) problems.push('day-to-come');
  return day ?? '';
}

function channelIn({ said, problems }: Judging): Channel {
  const written = said.get('channel');
  const channel = written === undefined ? undefined : readChannel(written);
  if (channel === undefined) problems.push(written === undefined ? 'channel-missing' : 'channel-unknown');
  return channel ?? 'at-home';
}

/** What a line of a table of visits says, with all that is wrong in it. */
export function understandVisit(said: SaidOfVisit, known: KnownOfVisits): UnderstoodVisit {
  const problems: VisitProblem[] = [];
  const judging = { said, known, problems };
  const [visitor, whom] = [visitorIn(judging), whomIn(judging)];
  return { problems, visitor, whom, day: dayIn(judging), channel: channelIn(judging) };
}
