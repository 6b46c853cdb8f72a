import type { HomeName } from '../homes/home.ts';

/** A text of an office to homes, as an office sees it: how many of its homes have read it, never who. */
export type Announcement = {
  id: string;
  body: string;
  announcedAt: Date;
  officeName: string;
  /** Who said it there; null once she is erased, or where she has given no name. */
  saidBy: string | null;
  /** An office above hers has said it: to be read, not to be taken back. */
  fromAbove: boolean;
  /** Until the end of this day it stands on the hosts' page. */
  lastDay: string;
  withdrawnAt: Date | null;
  homes: number;
  homesRead: number;
  /** Where nobody keeps the home, so that nobody could read it. */
  homesUnkept: number;
};

/** The same with each home; when it was read there first. */
export type AnnouncementShown = Announcement & {
  byHome: (HomeName & { readAt: Date | null; isKept: boolean })[];
};

/** As who keeps homes sees it. */
export type AnnouncementHeard = {
  id: string;
  body: string;
  announcedAt: Date;
  lastDay: string;
  withdrawn: boolean;
  /** Her homes to which it was said. */
  homes: HomeName[];
  /** Whether it has been read at all of those. */
  read: boolean;
};

export const longestDays = 366;
export const mostHomes = 2000;
