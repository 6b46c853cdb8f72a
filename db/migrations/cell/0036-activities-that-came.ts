/**
 * Who keeps a home is told that activities of another have come to it. The kind stands in a step of its own: it cannot be
 * used in the transaction that adds it.
 */
export const up = (cell: string) => `
  alter type ${cell}.notice_kind add value if not exists 'activities-came';
`;
