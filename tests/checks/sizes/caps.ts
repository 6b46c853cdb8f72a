/** The most lines a hand-written file of each room may have; the first pattern that fits rules. */
const caps: readonly (readonly [RegExp, number])[] = [
  [/\.generated\.ts$/, Infinity],
  [/^README(\.en)?\.md$/, 120],
  [/^ARCHITECTURE\.md$/, 150],
  [/^docs\/decisions\//, 80],
  [/\.test\.tsx?$|^tests\//, 350],
  [/^bin\/[^/.]+$/, 40],
  [/^src\/core\/.*-queries\.ts$/, 220],
  [/^src\/core\/([a-z-]+?)(s|es)\/\1(-policy)?\.ts$|^src\/core\/.*-policy\.ts$/, 150],
  [/^src\/core\/shared\//, 150],
  [/^src\/core\//, 140],
  [/^src\/api\//, 200],
  [/^src\/web\//, 250],
  [/^src\/(jobs|cli)\//, 80],
  [/^src\/locales\//, 350],
  [/^(src|db|bench|bin)\//, 220],
];

export const capOf = (file: string): number => caps.find(([pattern]) => pattern.test(file))?.[1] ?? Infinity;

export const mostFilesInAFolder = 20;
export const deepestBelowSrc = 4;
