/** What is refused where two may be one woman. */
export const sameWomenErrors = {
  'same-women-not-found': '這兩位不用再問了。請回上一頁刷新再看。',
  'answered-already': '這兩位剛有人說過了。請刷新再看。',
  'not-asked-yet': '她還沒點頭。請選已經答應的那一位。',
  'neither-of-both': '請從這兩位裡選一位。',
  'same-answer-not-found': '沒有這一條，或者不歸您這一級管。',
  'answer-too-old': '過了 30 天，改不回來了。請執委重新記一位。',
  'answer-undone-already': '已經改回來了。',
  'no-longer-in-touch': '現在沒有執委聯繫她了，改不回來。',
  'her-roster-over': '她那份名冊已經到期或者退了，改不回來。',
};
