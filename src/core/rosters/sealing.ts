/**
 * What a line said is bound to it. Its phone is bound to whoever she becomes, who bears the line's id: taken, it is copied and opened by
 * nobody.
 */
export const saidOfRow = (id: string) => ({ of: 'roster_rows.said', id });
