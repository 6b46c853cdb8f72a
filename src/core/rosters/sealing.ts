/** What a row's sealed values are bound to. */
export const phoneOfRow = (id: string) => ({ of: 'roster_rows.phone', id });
export const saidOfRow = (id: string) => ({ of: 'roster_rows.said', id });
