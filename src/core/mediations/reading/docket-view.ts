import type { ClockShown } from '../../cases/clocks/clock-shown.ts';
import type { AgreementForm } from '../agreement-queries.ts';
import type { Owed } from '../court/owed.ts';
import type { Ending, GuestWords, SideParticulars, Story, Terms } from '../docket-words.ts';
import type {
  Dispute,
  GuestKind,
  MediationStage,
  Origin,
  ProtectionFinding,
  Side,
  Signer,
  WayOfMarking,
  WayOfReading,
} from '../mediation.ts';

export type SideView = {
  side: Side;
  rights: { on: string; how: WayOfReading } | null;
  agreedAt: Date | null;
  refusedAt: Date | null;
  acceptedMediatorAt: Date | null;
  hasCode: boolean;
} & SideParticulars;

export type SittingView = {
  id: string;
  startsAt: Date;
  place: string;
  calledOff: boolean;
  record: { words: string; guestIds: string[] } | null;
};

export type PromiseView = {
  id: string;
  side: Side;
  words: string;
  dueOn: string;
  lookedOn: string | null;
  kept: boolean | null;
  remark: string | null;
};

export type AgreementView = {
  id: string;
  form: AgreementForm;
  ofStatus: boolean;
  madeOn: string;
  inForceOn: string | null;
  /** The last day on which both may ask the court; null where it confirms none. */
  confirmBy: string | null;
  confirmationAskedOn: string | null;
  terms: Terms;
};

export type MarkView = { whose: Signer; how: WayOfMarking; on: string; fileId: string | null };

export type GuestView = {
  id: string;
  kind: GuestKind;
  consents: Record<Side, boolean>;
  declined: boolean;
} & GuestWords;

export type ProtectionView = {
  id: string;
  askedAt: Date;
  seenAt: Date | null;
  found: ProtectionFinding | null;
};

/** What a court has entrusted: its days with where they stand, and what was noted of them. */
export type CourtView = {
  clocks: ClockShown[];
  prolongedOn: string | null;
  papersBackOn: string | null;
  /** What is done before another docket is opened. */
  owed: Owed | null;
  /** Each time that somebody wanted to be protected, the newest first. */
  protections: ProtectionView[];
};

/** Everything of a docket for one who reads its case; of what was said to one alone, what she herself has written. */
export type DocketView = {
  id: string;
  number: string;
  committee: { name: string; number: string };
  stage: MediationStage;
  dispute: Dispute;
  origin: Origin;
  mediator: { id: string; name: string | null };
  openedAt: Date;
  endedAt: Date | null;
  isSmall: boolean;
  court: CourtView | null;
  story: Story;
  ending: Ending | null;
  sides: SideView[];
  guests: GuestView[];
  sittings: SittingView[];
  caucuses: { id: string; side: Side; writtenAt: Date; words: string }[];
  agreement: (AgreementView & { marks: MarkView[]; promises: PromiseView[] }) | null;
};
