/**
 * What somebody needs, said to the executive who keeps touch with her, becomes a request with her yes. And the executive notes on which
 * day she wants to go next: for her list alone, no figure knows it.
 */
export const up = (cell: string) => `
  alter table ${cell}.requests
    drop constraint requests_channel,
    add constraint requests_channel check (channel in ('online', 'hotline', 'reception', 'walk-in', 'visit'));
  alter table ${cell}.links add column next_on date;
`;
