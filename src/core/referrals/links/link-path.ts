/** The address of a link on this server: it says nothing of what it leads to. */
export const linkPath = ({ id, secret }: { id: string; secret: string }): string => `/paper/${id}/${secret}`;
