/** With how many chairs and how many women she keeps touch. */
export type Load = { chairs: number; links: number };
