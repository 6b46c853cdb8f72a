/** Where the words of a broken glass are sealed to. */
export const reasonOf = (id: string) => ({ of: 'broken_glasses.reason', id });
export const reviewOf = (id: string) => ({ of: 'broken_glasses.review', id });
