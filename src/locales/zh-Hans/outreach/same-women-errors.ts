/** What is refused where two may be one woman. */
export const sameWomenErrors = {
  'same-women-not-found': '这两位不用再问了。请回上一页刷新再看。',
  'answered-already': '这两位刚有人说过了。请刷新再看。',
  'not-asked-yet': '她还没点头。请选已经答应的那一位。',
  'neither-of-both': '请从这两位里选一位。',
  'same-answer-not-found': '没有这一条，或者不归您这一级管。',
  'answer-too-old': '过了 30 天，改不回来了。请执委重新记一位。',
  'answer-undone-already': '已经改回来了。',
  'no-longer-in-touch': '现在没有执委联系她了，改不回来。',
  'her-roster-over': '她那份名册已经到期或者退了，改不回来。',
};
