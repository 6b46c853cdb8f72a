/** 心理咨询, 法律帮助, 婚姻辅导. */
export const consultationKinds = ['counselling', 'legal', 'marriage'] as const;
export type ConsultationKind = (typeof consultationKinds)[number];

/** She withdrew (`given-up`) or the one who listens could not come (`called-off`). Nobody is held to account for `missed`. */
export const endings = ['took-place', 'missed', 'given-up', 'called-off'] as const;
export type Ending = (typeof endings)[number];

export type ConsultationStatus = 'booked' | 'over' | 'given-up' | 'called-off';

/** What she is told of it. Whether she came is for who listens, and is told to nobody else. */
export function consultationStatusOf(
  row: { ending: Ending | null; ends_at: Date },
  now: Date,
): ConsultationStatus {
  if (row.ending === 'given-up' || row.ending === 'called-off') return row.ending;
  return row.ending !== null || row.ends_at <= now ? 'over' : 'booked';
}

export const longestReason = 1000;

/** So far ahead can a time be taken. */
export const daysAhead = 28;

/** So long the words of a booking are kept after its day (个人信息保护法 §19). */
export const daysKept = 183;

/** Of who listens, what everybody may read. `homeName`: where; which room is told to who comes. */
export type SpecialistShown = {
  id: string;
  kind: ConsultationKind;
  title: string;
  speaks: string | null;
  homeId: string;
  homeName: string;
  talkMinutes: number;
};
