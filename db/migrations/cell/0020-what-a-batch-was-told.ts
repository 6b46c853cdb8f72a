/**
 * What a batch was told mark by mark can be read from no row afterwards: a refused mark leaves none. Ids and codes only.
 */
export const up = (cell: string) => `
  alter table ${cell}.answers add column told jsonb;
`;
