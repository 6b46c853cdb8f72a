/**
 * How far a mediation has come (人民调解法). `asking`: both are told their rights and asked; `agreed`: both are willing and sit
 * together; `settled`: an agreement is written and not signed by all; `in-force`: it binds. All others are ends: that one side
 * refused (§17), that no agreement was found (§26), that they left it of themselves or went another way, or that there is violence.
 */
const nextOf = {
  asking: ['agreed', 'refused', 'withdrawn', 'other-way', 'violence'],
  agreed: ['settled', 'in-force', 'refused', 'failed', 'withdrawn', 'other-way', 'violence'],
  settled: ['in-force', 'refused', 'failed', 'withdrawn', 'other-way', 'violence'],
  'in-force': ['kept', 'other-way', 'violence'],
  kept: [],
  refused: [],
  failed: [],
  withdrawn: [],
  'other-way': [],
  violence: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MediationStage = keyof typeof nextOf;

const isStage = (name: string): name is MediationStage => Object.hasOwn(nextOf, name);
export const stages: readonly MediationStage[] = Object.keys(nextOf).filter(isStage);

export const canBecome = (from: MediationStage, to: MediationStage): boolean =>
  nextOf[from].some((next) => next === to);

export const isOver = (stage: MediationStage): boolean => nextOf[stage].length === 0;

/** Two sides, and neither is the one who asked. */
export const sides = ['one', 'other'] as const;
export type Side = (typeof sides)[number];

/** What it is about, as a superior's register has it. */
export const disputes = [
  'neighbours',
  'family',
  'marriage',
  'inheritance',
  'support',
  'housing',
  'land',
  'debt',
  'work',
  'damage',
  'other',
] as const;
export type Dispute = (typeof disputes)[number];

/** Offered by the committee, applied for by both together, or entrusted by a court: never the word of one side. */
export const origins = ['offered', 'both-applied', 'entrusted'] as const;
export type Origin = (typeof origins)[number];

/** Who may be invited with the consent of both (§20). */
export const guestKinds = ['relative', 'neighbour', 'friend', 'expert', 'party-secretary'] as const;
export type GuestKind = (typeof guestKinds)[number];

export const waysOfReading = ['aloud', 'on-paper', 'by-phone'] as const;
export type WayOfReading = (typeof waysOfReading)[number];

/** Whose mark an agreement needs before it takes effect (§29), and how each may be made. */
export const signers = ['one', 'other', 'mediator', 'committee'] as const;
export type Signer = (typeof signers)[number];
export const waysOfMarking = ['signed', 'sealed', 'fingerprint'] as const;
export type WayOfMarking = (typeof waysOfMarking)[number];

/** A side signs, seals or presses a finger; a mediator signs; a committee seals. */
export const mayMark = (whose: Signer, how: WayOfMarking): boolean =>
  whose === 'mediator' ? how === 'signed' : whose !== 'committee' || how === 'sealed';

/** The last day on which one of all the marks was made: from then on it binds. Null while one is missing. */
export function inForceOn(marks: readonly { whose: Signer; marked_on: string }[]): string | null {
  if (!signers.every((signer) => marks.some(({ whose }) => whose === signer))) return null;
  return (
    marks
      .map(({ marked_on: day }) => day)
      .toSorted()
      .at(-1) ?? null
  );
}

/** What they were told when it failed (§26): the other routes. */
export const routes = ['arbitration', 'administration', 'lawsuit'] as const;
export type Route = (typeof routes)[number];

/** Of what a court entrusted: once it has ended, unless what was agreed is done. */
export const papersGoBack = ({ origin, stage }: { origin: Origin; stage: MediationStage }): boolean =>
  origin === 'entrusted' && isOver(stage) && stage !== 'kept';

/** `〔2026〕17号`: of a committee and its year. */
export const numberOf = ({ year, seq }: { year: number; seq: number }): string => `〔${year}〕${seq}号`;

/** What came of a wish to be protected: an order is applied for, or it is not needed now. */
export const protectionFindings = ['applies', 'not-now'] as const;
export type ProtectionFinding = (typeof protectionFindings)[number];

export const longestRecord = 5000;
