export const reachHref = '/desk/reach';

export const placeHref = (code: string, asOf?: string): string =>
  `${reachHref}?division=${code}${asOf === undefined ? '' : `&asOf=${asOf}`}`;
