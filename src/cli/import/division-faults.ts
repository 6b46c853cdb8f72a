/** What is wrong with a line of a list of divisions, told to whoever wrote it. */
const sentences: Record<string, string> = {
  'division-list-empty': '名单是空的 / the list is empty',
  'division-header-unknown':
    '第一行要写列名，至少有 code 和 name / the first line must name the columns, at least code and name',
  'division-line-malformed': '这一行的列数不对，或引号没配对 / wrong number of cells, or an open quote',
  'division-code-malformed': '代码要是 2、4、6、9 或 12 位数字 / a code has 2, 4, 6, 9 or 12 digits',
  'division-code-repeated': '这个代码前面已经有了 / this code stands in the list already',
  'division-level-differs': '级别和代码对不上 / level and code contradict each other',
  'division-parent-differs': '上级代码和本级代码对不上 / the parent is not the prefix of the code',
  'division-parent-missing':
    '上级不在名单里，库里也没有 / its parent is neither in the list nor in the database',
  'division-name-missing': '没有名称 / no name',
  'division-name-too-long': '名称超过 100 个字 / a name of more than 100 letters',
  'division-name-malformed': '名称里有不能用的字符 / the name holds characters that cannot be stored',
  'division-name-not-utf-8': '文件不是 UTF-8 编码，请另存为 UTF-8 / the file is not UTF-8',
  'division-older-than-stored':
    '库里的版本比这份名单新，用 --valid-from 写明名单的日期 / the stored version is newer than this list: say its date with --valid-from',
};

export const sentenceOf = (code: string): string => sentences[code] ?? code;
