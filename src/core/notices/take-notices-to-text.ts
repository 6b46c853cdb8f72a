import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isNight } from '../reminders/reminder-time.ts';
import {
  isKeeperKind,
  isQuestionKind,
  isSignupKind,
  isSuggestionKind,
  type KeeperNoticeKind,
  type QuestionNoticeKind,
  type SignupNoticeKind,
  type SuggestionNoticeKind,
} from './notice.ts';

/** What a text does not name: that something has come. */
type NewsKind = SuggestionNoticeKind | QuestionNoticeKind | KeeperNoticeKind | 'home-announcement';

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

const isNews = (kind: string): kind is NewsKind =>
  isSuggestionKind(kind) || isQuestionKind(kind) || isKeeperKind(kind) || kind === 'home-announcement';

/**
 * Takes the next notices that a text should tell of and marks them, before any is sent: after a crash a text may be
 * missing, but nobody is texted twice. Runs as the system.
 */
export async function takeNoticesToText(ctx: Ctx): Promise<NoticeToText[]> {
  const freshFrom = (kind: string) =>
    new Date(ctx.now.getTime() - (kind === 'activity-near' ? reminderFreshForMs : freshForMs));
  const waitsForMorning = isNight(ctx.now) ? sql`and kind <> 'activity-near'` : sql``;
  const rows = await inTransaction(ctx, async (ctx) => {
    const taken = await sql<{
      accountId: string | null;
      kind: string;
      title: string | null;
      until: Date | null;
      forHer: boolean | null;
      language: string;
      at: Date;
    }>`
      with next as (
        select id from ${cellTable(ctx.cell, 'notices')} where texted_at is null ${waitsForMorning}
        order by id limit ${atOnce} for update skip locked
      ), marked as (
        update ${cellTable(ctx.cell, 'notices')} n set texted_at = ${ctx.now}
        from next where n.id = next.id returning n.id, n.person_id, n.signup_id, n.kind, n.at
      )
      select p.account_id as "accountId", p.language, m.kind, m.at, a.title,
        case m.kind when 'place-offered' then c.offer_ends_at end as until, s.person_id <> m.person_id as "forHer"
      from marked m
      join ${cellTable(ctx.cell, 'people')} p on p.id = m.person_id
      left join ${cellTable(ctx.cell, 'signups')} s on s.id = m.signup_id
      left join ${cellTable(ctx.cell, 'claims')} c on c.id = s.id
      left join ${cellTable(ctx.cell, 'activities')} a on a.id = s.activity_id
      order by m.id`.execute(ctx.db);
    return taken.rows;
  });
  return rows.flatMap(({ accountId, kind, at, title, language, until, forHer }): NoticeToText[] => {
    if (accountId === null || at < freshFrom(kind)) return [];
    if (isNews(kind)) return [{ accountId, language, kind }];
    if (!isSignupKind(kind) || title === null) return [];
    return [{ accountId, language, kind, title, until, forHer: forHer === true }];
  });
}
