/** A share as people say it; never less than it is. */
export const share = (of: number): string => `${Math.min(100, Math.ceil(of * 1000) / 10)}%`;
