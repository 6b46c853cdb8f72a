/** `cube` carries unit vectors for exact nearest-neighbour; both extensions are trusted, so any owner may make them. */
export const up = () => `
  create extension if not exists cube;
  create extension if not exists btree_gist;
`;
