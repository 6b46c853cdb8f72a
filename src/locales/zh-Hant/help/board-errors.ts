import type { boardErrors as source } from '../../zh-Hans/help/board-errors.ts';

export const boardErrors: typeof source = {
  'answer-not-found': '沒找到這條回答。',
  'answer-removed': '這條回答已經撤下了。',
  'number-in-public-words': '裡頭有電話、證件號或別的號碼，貼出來前去掉。',
  'look-over-first': '標出來的幾處都看過了嗎？看過了、認不出是誰，勾上再貼。',
};
