import { sql } from 'kysely';
import { arrangeSession } from '../../../src/core/cases/work/arrange-session.ts';
import { nameParty } from '../../../src/core/cases/work/name-party.ts';
import { followUp } from '../../../src/core/cases/closing/follow-up.ts';
import { bookForCase } from '../../../src/core/consultations/of-a-case/book-for-case.ts';
import { decideErasure } from '../../../src/core/erasures/decide-erasure.ts';
import { applyForAid } from '../../../src/core/legal-aid/apply-for-aid.ts';
import { noteWarning } from '../../../src/core/orders/warnings/note-warning.ts';
import { aListener, aRoom } from '../consultations/listening.ts';
import { aHome, type Person } from '../factories.ts';
import { aLivelyMediation, whispered } from '../mediations/lively-mediation.ts';
import type { Town } from '../open-town.ts';
import { aCaseworker, aRequest, hersAlone } from './case-town.ts';
import { aLivelyCase } from './lively-case.ts';
import { aConsent, anErasureAsked, itsParcel } from './referring.ts';

/** A word of each sealed table that stands in the hidden cases alone, as it stands there: in one line, and without a quote. */
export const marks: Readonly<Record<string, string>> = {
  requests: hersAlone,
  cases: '有住处了',
  broken_glasses: '要找她的住处',
  case_reports: '回执一七一七',
  case_parties: '小果儿',
  case_plans: '先找住处',
  case_sessions: '槐树下的石凳',
  case_tasks: '陪她去医院',
  case_notes: '她今天来了',
  case_follow_ups: '夜里睡得着了',
  case_files: '便条',
  case_file_chunks: '门锁着',
  order_words: '邻居听见了',
  order_steps: '窗口收了',
  order_evidence: '区医院病案室',
  warning_letters: '鹤山桥派出所',
  warning_visits: '都在家',
  case_consents: '她点了两次头',
  case_referrals: itsParcel[1].text,
  case_erasures: '接电话的是个男人',
  mediation_stories: '两家共用一面墙',
  mediation_sides: '138 0000 0002',
  mediation_guests: '大爷',
  mediation_sittings: '雨天的事',
  mediation_caucuses: whispered,
  mediation_agreements: '李家出',
  mediation_promises: '不漏了',
  consultations: '她怕进里屋',
  legal_aid_applications: '她要离婚的书证',
};

/** A case that somebody works on. `partIds`: an id of each table that belongs to it. */
export type OneCase = { caseId: string; requestId: string; partIds: string[] };

/** Of one there is violence in it, of the other a docket: together they have a row in every table. */
export type HiddenCases = { cases: readonly OneCase[]; caseIds: readonly string[]; lead: Person };

/** Lists of the cell that may name a case and are another's: her own words have a door of their own, and letters theirs. */
const ofOthers = ['requests', 'notices'];

/** The tables with a column. */
export async function tablesWith(town: Town, column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    where c.table_schema = 'd370215' and c.column_name = ${column} order by 1`.execute(town.owner);
  return rows.map(({ name }) => name);
}

/** Every table that belongs to a case, whatever its name. */
export const tablesOfACase = async (town: Town): Promise<string[]> =>
  (await tablesWith(town, 'case_id')).filter((table) => !ofOthers.includes(table));

async function oneCase(town: Town, caseId: string): Promise<OneCase> {
  const { rows: asked } = await sql<{ id: string }>`
    select id::text from d370215.requests where case_id = ${caseId}`.execute(town.owner);
  const withId = await tablesWith(town, 'id');
  const partIds: string[] = [];
  for (const table of (await tablesOfACase(town)).filter((one) => withId.includes(one))) {
    const { rows } = await sql<{ id: string }>`
      select id::text from ${sql.id('d370215', table)} where case_id = ${caseId} limit 1`.execute(town.owner);
    partIds.push(...rows.map(({ id }) => id));
  }
  return { caseId, requestId: asked[0]?.id ?? '', partIds };
}

/** What a case with violence in it lacks: sides, sittings and terms, and an hour with somebody who listens. */
async function aDocketWithHours(town: Town, lead: Person): Promise<string> {
  const caseId = await aLivelyMediation(town, lead);
  await nameParty(lead.ctx(), { caseId, kind: 'child', name: marks['case_parties'] ?? '' });
  const startsAt = '2026-12-22T14:00:00+08:00';
  await arrangeSession(lead.ctx(), { caseId, kind: 'talk', startsAt, place: marks['case_sessions'] });
  await noteWarning(lead.ctx(), { caseId, givenAt: town.clock(), station: marks['warning_letters'] ?? '' });
  const specialistId = await aListener(town, lead, { placeId: await aRoom(town, await aHome(town)) });
  await bookForCase(lead.ctx(), { caseId, specialistId, startsAt, reason: marks['consultations'] });
  const words = marks['legal_aid_applications'] ?? '';
  await applyForAid(lead.ctx(), { caseId, words, receivedOn: '2026-12-19' });
  await aConsent(lead, { caseId, remark: marks['case_consents'] });
  await anErasureAsked(town, { caseId });
  // As if she had asked four days ago: who calls her back waits for three.
  await sql`
    update d370215.case_erasures set asked_at = asked_at - interval '4 days', waits_until = waits_until - interval '4 days'
    where case_id = ${caseId}`.execute(town.owner);
  await decideErasure(lead.ctx(), { caseId, confirmed: false, words: marks['case_erasures'] ?? '' });
  return caseId;
}

/** Two cases with a row in every table, and of each table the id of one. */
export async function theHiddenCases(town: Town): Promise<HiddenCases> {
  const lead = await aCaseworker(town, '秦大姐', 'rights');
  const { id: requestId } = await aRequest(town);
  await aLivelyCase(town, { desk: lead, requestId });
  const { rows } = await sql<{ id: string }>`
    select case_id::text as id from d370215.requests where id = ${requestId}`.execute(town.owner);
  const withViolence = rows[0]?.id ?? '';
  const asked = { caseId: withViolence, clock: 'follow-up-first', reached: true } as const;
  await followUp(lead.ctx(), { ...asked, words: marks['case_follow_ups'] ?? '' });
  const caseIds = [withViolence, await aDocketWithHours(town, lead)];
  const cases: OneCase[] = [];
  for (const caseId of caseIds) cases.push(await oneCase(town, caseId));
  return { cases, caseIds, lead };
}
