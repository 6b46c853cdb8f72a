/** What is refused about questions for all to read. */
export const boardErrors = {
  'answer-not-found': '没找到这条回答。',
  'answer-removed': '这条回答已经撤下了。',
  'number-in-public-words': '里头有电话、证件号或别的号码，贴出来前去掉。',
  'look-over-first': '标出来的几处都看过了吗？看过了、认不出是谁，勾上再贴。',
};
