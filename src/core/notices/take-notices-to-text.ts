import { sql } from 'kysely';
import type { ClaimEventKind, NoticeKind } from '../../platform/db/types.generated.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isNight } from '../reminders/reminder-time.ts';
import {
  isAccountKind,
  isKeeperKind,
  isQuestionKind,
  isSignupKind,
  isSuggestionKind,
  kindTold,
  type AccountNoticeKind,
  type KeeperNoticeKind,
  type QuestionNoticeKind,
  type SignupNoticeKind,
  type SuggestionNoticeKind,
} from './notice.ts';
import {
  isCaseKind,
  isOfficeKind,
  isOutreachKind,
  isRequestKind,
  type CaseNoticeKind,
  type OfficeNoticeKind,
  type OutreachNoticeKind,
  type RequestNoticeKind,
} from './staff-notice.ts';

/** Whether what she offered or asked for may be texted, and where, she said herself: `tellHer` alone sends of it. */
type HerOwnKind = 'request-answered' | 'talent-asked';

const isHerOwn = (kind: string): kind is HerOwnKind => kind === 'request-answered' || kind === 'talent-asked';

/** What a text does not name: that something has come. */
type NewsKind =
  | SuggestionNoticeKind
  | QuestionNoticeKind
  | AccountNoticeKind
  | KeeperNoticeKind
  | Exclude<RequestNoticeKind, HerOwnKind>
  | CaseNoticeKind
  | OfficeNoticeKind
  | OutreachNoticeKind
  | 'home-announcement';

/** Whom to text about what; her phone is known to sign-in alone. */
export type NoticeToText = { accountId: string; language: string } & (
  | {
      kind: SignupNoticeKind;
      title: string;
      /** The deadline of the offer it tells of; null where it tells of none. */
      until: Date | null;
      /** It is about somebody whom the one who is told wrote down by name. */
      forHer: boolean;
    }
  | { kind: NewsKind }
);

const atOnce = 100;

/** A notice older than this stands in her inbox; a text would come too late to be of use. */
const freshForMs = 6 * 3_600_000;

/** A reminder that could not be texted before the night waits for the morning. */
const reminderFreshForMs = 12 * 3_600_000;

type Taken = {
  accountId: string | null;
  kind: NoticeKind;
  outcome: ClaimEventKind | null;
  title: string | null;
  until: Date | null;
  forHer: boolean | null;
  language: string;
  at: Date;
};

/** What is not urgent is not texted at night. */
const waitsForMorning = (now: Date) => (isNight(now) ? sql`and kind <> 'activity-near'` : sql``);

/** Whether one is to be texted now. Asked as the system. */
export const noticesWait = (ctx: Pick<Ctx, 'cell' | 'now'>) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'notices')} where texted_at is null ${waitsForMorning(ctx.now)})`;

/** Marked before any is sent. */
const takeNext = async (ctx: Ctx): Promise<Taken[]> =>
  inTransaction(ctx, async (ctx) => {
    const taken = await sql<Taken>`
      with next as (
        select id from ${cellTable(ctx.cell, 'notices')} where texted_at is null ${waitsForMorning(ctx.now)}
        order by id limit ${atOnce} for update skip locked
      ), marked as (
        update ${cellTable(ctx.cell, 'notices')} n set texted_at = ${ctx.now}
        from next where n.id = next.id returning n.id, n.person_id, n.signup_id, n.kind, n.at
      )
      select p.account_id as "accountId", p.language, m.kind, e.kind as outcome, m.at, a.title,
        case m.kind when 'place-offered' then c.offer_ends_at end as until, s.person_id <> m.person_id as "forHer"
      from marked m
      join ${cellTable(ctx.cell, 'people')} p on p.id = m.person_id
      left join ${cellTable(ctx.cell, 'signups')} s on s.id = m.signup_id
      left join ${cellTable(ctx.cell, 'claims')} c on c.id = s.id
      left join ${cellTable(ctx.cell, 'claim_events')} e
        on e.claim_id = s.id and e.kind in ('confirmed', 'queued') and m.kind = 'signup-placed'
      left join ${cellTable(ctx.cell, 'activities')} a on a.id = s.activity_id
      order by m.id`.execute(ctx.db);
    return taken.rows;
  });

const isNews = (kind: string): kind is NewsKind =>
  isSuggestionKind(kind) ||
  isQuestionKind(kind) ||
  isAccountKind(kind) ||
  isKeeperKind(kind) ||
  (isRequestKind(kind) && !isHerOwn(kind)) ||
  isCaseKind(kind) ||
  isOfficeKind(kind) ||
  isOutreachKind(kind) ||
  kind === 'home-announcement';

/**
 * Takes the next notices that a text should tell of and marks them, before any is sent: after a crash a text may be
 * missing, but nobody is texted twice. Runs as the system.
 */
export async function takeNoticesToText(ctx: Ctx): Promise<NoticeToText[]> {
  const freshFrom = (kind: string) =>
    new Date(ctx.now.getTime() - (kind === 'activity-near' ? reminderFreshForMs : freshForMs));
  const rows = await takeNext(ctx);
  return rows.flatMap(({ accountId, at, title, language, until, forHer, ...row }): NoticeToText[] => {
    const kind = kindTold(row);
    if (accountId === null || at < freshFrom(kind)) return [];
    if (isNews(kind)) return [{ accountId, language, kind }];
    if (!isSignupKind(kind) || title === null) return [];
    return [{ accountId, language, kind, title, until, forHer: forHer === true }];
  });
}
