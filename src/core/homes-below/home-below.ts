import type { HostSeen } from '../appointments/appointment.ts';
import type { DoorState, HomeName } from '../homes/home.ts';

export const sortsOfHomes = ['village', 'term', 'activity'] as const;
export type SortOfHomes = (typeof sortsOfHomes)[number];

/** Closed homes are history and stand in no list. */
export const listedStates = ['open', 'paused', 'preparing'] as const satisfies readonly DoorState[];
export type ListedState = (typeof listedStates)[number];

/** A line of the office's table: facts to act on, no mark and no rank. */
export type HomeBelow = {
  id: string;
  name: string;
  kind: string;
  villageName: string;
  townCode: string;
  townName: string;
  state: ListedState;
  pauseUntil: string | null;
  hosts: string[];
  /** Whom its page names as its leader; she need not be appointed here. */
  leader: { title: string; name: string } | null;
  /** The last day of the host whose term ends first. */
  lastDay: string | null;
  lastActivityAt: Date | null;
  /** The home of which it shall become a part. */
  mergesInto: HomeName | null;
};

export type Place = { code: string; name: string };

/** Where her office stands in the tree, and what lies there. */
export type Reach = {
  offices: Place[];
  towns: Place[];
  counts: Record<ListedState, number>;
};

/** One home, opened for its office. */
export type HomeForOffice = Omit<HomeBelow, 'hosts' | 'lastDay' | 'lastActivityAt'> & {
  address: string | null;
  addressHidden: boolean;
  pauseWhy: string | null;
  leaderTitle: string;
  hosts: HostSeen[];
  deputies: number;
  activitiesAhead: number;
  lastActivityAt: Date | null;
  merger: { id: string; into: HomeName } | null;
  /** Homes that shall become a part of this one. */
  joining: HomeName[];
};
