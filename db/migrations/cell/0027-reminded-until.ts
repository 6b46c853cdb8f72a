/**
 * Who had a place by six in the evening before is known for good soon after six. An activity keeps up to which such
 * instant all have been reminded, so that it is not gone through again each minute.
 */
export const up = (cell: string) => `
  alter table ${cell}.activities add column reminded_until timestamptz;
`;
