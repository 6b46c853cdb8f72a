export const sameHref = '/desk/same';
