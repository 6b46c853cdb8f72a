/**
 * Where households are counted: a village by its twelve digits, or a grid of it by three more, which are the district's own. A
 * village is counted whole or by its grids, never both.
 */
export const villageOf = (areaCode: string): string => areaCode.slice(0, 12);

export const isAreaCode = (code: string): boolean => /^\d{12}(?:\d{3})?$/.test(code);

export const isGrid = (areaCode: string): boolean => areaCode.length > 12;
