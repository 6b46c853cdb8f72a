/** A roster of a whole district is held against whoever waits to be asked, village by village. */
export const up = (cell: string) => `
  create index introductions_of_village on ${cell}.introductions (village_code) where answered_at is null;
`;
