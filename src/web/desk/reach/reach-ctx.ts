export const reachHref = '/desk/reach';

/** The page of one village: who leads it. */
export const villageHref = (code: string): string => `${reachHref}/villages/${code}`;

export const placeHref = (code: string, asOf?: string): string =>
  `${reachHref}?division=${code}${asOf === undefined ? '' : `&asOf=${asOf}`}`;
