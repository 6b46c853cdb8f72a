/**
 * A file that a page brings along: what was built, a script of the page that is taken along, and whatever lies at the root with an
 * ending (a script, an icon). No page's address there has one.
 */
export const isPageFile = (url: string): boolean =>
  /^\/(assets\/|(away\/)?[^/?]+\.[a-z0-9]+(\?|$))/.test(url);
