const behindItsWord = /^(?:网格|網格|grid)(\d{1,3})[号號]?$/i;
const beforeItsWord = /^第?(\d{1,3})[号號]?[网網]格$/;
const alone = /^第?(\d{1,3})$/;

const digitsOf = (spelled: readonly RegExp[], word: string): string | undefined =>
  spelled
    .map((each) => each.exec(word)?.[1])
    .find((found) => found !== undefined)
    ?.padStart(3, '0');

/** The three digits of a grid that is called one, whichever way: 第3网格, 3号网格, 网格003. Undefined of anything else. */
export const gridCalled = (word: string): string | undefined =>
  digitsOf([behindItsWord, beforeItsWord], word);

/** The same where nothing but a grid is asked for, and its number is enough: 3, 第3, 003. */
export const gridNumbered = (word: string): string | undefined => gridCalled(word) ?? digitsOf([alone], word);
