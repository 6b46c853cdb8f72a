/** Why it stands is sealed: that a named one is of her household or the other side would tell of whom the case is. */
export const wallOf = (id: string) => ({ of: 'case_walls.why', id });
