import type { LeaderToRing } from '../group-leaders/group-leader.ts';
import { addDays, dayOf } from '../shared/dates.ts';

/** A message is gone once so many days have passed since it was sent. */
const keptDays = 7;

/** The last day on which it stands; on the next it is gone, for who sent it too. */
export const lastDayOf = (sentAt: Date): string => addDays(dayOf(sentAt), keptDays);

/** More villages than any province's county has. */
export const mostVillages = 3000;

/** So many messages stand for one place at a time: whoever gets more passes none on. */
export const mostStanding = 10;

/** So many of whom to ring are shown at a time; as they are rung, others follow. */
export const mostToRing = 100;

/** Whom it waits for in a village: the executive who leads it, then its chair, where she is here herself. */
export const rungs = ['executive', 'chair'] as const;
export type Rung = (typeof rungs)[number];

type Message = { id: string; body: string; sentAt: Date; lastDay: string; placeName: string };

/** As who is to pass it on sees it. */
export type MessageToPass = Message & { villages: VillageToTell[] };

export type VillageToTell = {
  code: string;
  name: string;
  /** As what she passes it on there: to the chair, or as the chair to her group leaders. */
  as: Rung;
  /** Of the chair; null where nobody has noted them. */
  chairName: string | null;
  phone: string | null;
  /** Whom she rings there herself: as the chair, or where the chair is not here. Nothing is kept of who was rung. */
  leaders: LeaderToRing[];
};

/** As an office sees it: whom to ring, where it has not come through; neither when it did elsewhere nor how many. */
export type MessageSent = Message & {
  toRing: ToRing[];
  /** There are more than are shown. */
  more: boolean;
  /** It was sent by hers, or by one below it. */
  isHers: boolean;
};

export type ToRing = {
  villageCode: string;
  villageName: string;
  /** Null where neither an executive nor a chair is known. */
  whom: Rung | null;
  /** Whose villages may be several; null where it is no executive. */
  executiveId: string | null;
  name: string | null;
  phone: string | null;
  /** How many lead a group there; who they are stands on the village's page, and their phones are not an office's. */
  leaders: number;
};
