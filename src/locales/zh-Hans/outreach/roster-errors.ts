/** What is refused about rosters and the tables that are handed in. */
export const rosterErrors = {
  'roster-not-found': '没有这份名册，或者不归您这一级管。',
  'roster-taken-already': '这份名册已经收过了，刷新看看。',
  'another-roster-under-way': '另一份名册还在收。等它收好了再收这份。',
  'roster-not-taken': '这份名册还没收好，等一会儿再退。',
  'undo-too-late': '收进来超过 30 天了，不能整份退。请一位一位办。',
  'touch-not-found': '没有这条联系，可能已经停了。刷新看看。',
  'introduction-not-found': '没有这位，可能已经记过了。刷新看看。',
  'roster-column-missing': '表里少了要用的列。请看看列名。',
  'roster-empty': '表里一行内容也没有。请换一份。',
  'table-unreadable': '这个文件读不出表格。请另存为 .xlsx 再交。',
  'table-has-a-password': '这个文件有密码。请去掉密码再交。',
  'table-too-large': '这个文件太大。请另存为 .xlsx，或者分成几份。',
  'day-has-passed': '这一天已经过了，请另选一天。',
  'kept-too-long': '最长只能用三年。',
  'roster-words-forgotten': '没收的行写的已经抹掉了，取不了了。请把原来的表改好再交。',
  'table-missing': '还没有选表格。',
};
