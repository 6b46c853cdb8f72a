/** So many of them, with the noun that goes with one or with several. */
export const some = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;
