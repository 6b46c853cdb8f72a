/**
 * A file that a page brings along: what was built, and whatever lies at the root with an ending (a script, an icon). No
 * page's address there has one.
 */
export const isPageFile = (url: string): boolean => /^\/(assets\/|[^/?]+\.[a-z0-9]+(\?|$))/.test(url);
