import type { HomeFact } from '../homes/home.ts';
import type { Judging } from './home-list.ts';
import { readArea, readSince } from './home-spellings.ts';

/** What its page tells of it besides: how large it is, since when it is there. */
export function factsIn({ said, known, problems }: Judging): HomeFact[] {
  const facts: HomeFact[] = [];
  const area = said.get('area');
  const read = area === undefined ? undefined : readArea(area);
  if (read !== undefined) facts.push({ label: '面积', text: read });
  else if (area !== undefined) problems.push('area-unknown-form');
  const written = said.get('since');
  const since = written === undefined ? undefined : readSince(written);
  if (written !== undefined && since === undefined) problems.push('day-unknown-form');
  else if (since && since.from > known.today) problems.push('day-to-come');
  else if (since) facts.push({ label: '建立时间', text: since.said });
  return facts;
}
