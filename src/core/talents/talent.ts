/** What people can do, to choose from; her own words say the rest. */
export const talentKinds = [
  ...(['hair', 'handwork', 'cooking', 'stage', 'repair', 'lessons', 'care', 'phone', 'growing'] as const),
] as const;
export type TalentKind = (typeof talentKinds)[number];

export const talentKindsIn = (kinds: readonly string[] | null): TalentKind[] =>
  talentKinds.filter((kind) => kinds?.includes(kind));

/** Whether the home may call on her: she offers it, she rests for a while, or it is down. */
export type TalentState = 'offered' | 'resting' | 'down';

export const talentStateOf = (talent: {
  closed_at: Date | null;
  resting_since: Date | null;
}): TalentState => {
  if (talent.closed_at !== null) return 'down';
  return talent.resting_since === null ? 'offered' : 'resting';
};

export const answers = ['can', 'cannot'] as const;
export type Answer = (typeof answers)[number];

/** `open`: she has not answered; `taken-back`: the home needs it no more. */
export type AskState = 'open' | 'taken-back' | Answer;

export const askStateOf = (ask: { answer: Answer | null; taken_back_at: Date | null }): AskState =>
  ask.taken_back_at === null ? (ask.answer ?? 'open') : 'taken-back';

/** One thing for which a home asks her. */
export type Ask = {
  id: string;
  /** Null once they are forgotten. */
  words: string | null;
  askedAt: Date;
  state: AskState;
};

export const longestAsk = 300;
