/** What is refused about rosters and the tables that are handed in. */
export const rosterErrors = {
  'roster-not-found': '沒有這份名冊，或者不歸您這一級管。',
  'roster-taken-already': '這份名冊已經收過了，刷新看看。',
  'another-roster-under-way': '另一份名冊還在收。等它收好了再收這份。',
  'roster-not-taken': '這份名冊還沒收好，等一會兒再退。',
  'undo-too-late': '收進來超過 30 天了，不能整份退。請一位一位辦。',
  'touch-not-found': '沒有這條聯繫，可能已經停了。重新整理看看。',
  'introduction-not-found': '沒有這位，可能已經記過了。刷新看看。',
  'roster-column-missing': '表裡少了要用的列。請看看列名。',
  'roster-empty': '表裡一行內容也沒有。請換一份。',
  'table-unreadable': '這個文件讀不出表格。請另存為 .xlsx 再交。',
  'table-has-a-password': '這個文件有密碼。請去掉密碼再交。',
  'table-too-large': '這個文件太大。請另存為 .xlsx，或者分成幾份。',
  'day-has-passed': '這一天已經過了，請另選一天。',
  'kept-too-long': '最長只能用三年。',
  'roster-words-forgotten': '沒收的行寫的已經抹掉了，取不了了。請把原來的表改好再交。',
  'table-missing': '還沒有選表格。',
};
