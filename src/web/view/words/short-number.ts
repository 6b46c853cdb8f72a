/** What tells one case from another without a word of anybody: the end of its id, which is drawn by chance. */
export const shortNumberOf = (id: string): string => id.slice(-4).toUpperCase();
