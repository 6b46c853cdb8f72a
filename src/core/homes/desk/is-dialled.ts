/** A phone as it is written for people to dial, a landline too. */
export const isDialled = (text: string): boolean => /^[0-9][0-9 -]{4,28}[0-9]$/.test(text);
