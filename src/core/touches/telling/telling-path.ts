/** The address that a text leads to; short, because a provider takes few letters. */
export const tellingPath = (code: string): string => `/t/${code}`;
