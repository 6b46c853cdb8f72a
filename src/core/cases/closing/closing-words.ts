/** Where the words of a closing, and of what comes after it, are sealed to. */
export const closingReasonOf = (id: string) => ({ of: 'cases.reason', id });
export const followUpOf = (id: string) => ({ of: 'case_follow_ups.words', id });
