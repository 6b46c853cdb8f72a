/** 「泉东新村村民委员会」 is the body that governs; people say 「泉东新村」. */
export const villageName = (official: string): string =>
  official.replace(/^(.{2,}?)(?:村民委员会|居民委员会|(?<=[村区])居?委会)$/u, '$1');
