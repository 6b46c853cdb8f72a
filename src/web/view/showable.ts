/** What was typed or asked, as it may stand on a page again: no control characters, which HTML cannot hold. */
export const showable = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

const longestQuestion = 60;

/** The words in a search line; longer ones than any name are cut. */
export const askedWords = (params: URLSearchParams): string =>
  [
    ...showable(params.get('q') ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, longestQuestion)
    .join('');
