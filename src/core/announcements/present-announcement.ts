import { mayWithdraw } from './announcement-policy.ts';
import type { Announcement } from './announcement.ts';
import type { CountedRow } from './announcement-queries.ts';

type Reader = {
  divisions: readonly string[];
  names: readonly { id: string; name: string | null }[];
  /** At how many of the homes counted nobody keeps it. */
  unkept: number;
};

/** As the offices of these divisions read it. */
export const presentAnnouncement = (row: CountedRow, { divisions, names, unkept }: Reader): Announcement => ({
  ...{ id: row.id, body: row.body, announcedAt: row.announced_at, lastDay: row.last_day },
  officeName: row.office_name ?? row.office_code,
  saidBy: names.find(({ id }) => id === row.announced_by)?.name ?? null,
  fromAbove: !mayWithdraw({ divisions }, row),
  ...{ withdrawnAt: row.withdrawn_at, homes: row.homes, homesRead: row.homes_read, homesUnkept: unkept },
});
