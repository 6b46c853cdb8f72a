/** The pump looks among the few unfinished letters: a letter that is moved then changes no index. */
export const up = (cell: string) => `
  drop index ${cell}.outbox_to_pump;
`;
