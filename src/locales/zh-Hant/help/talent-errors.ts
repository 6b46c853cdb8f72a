/** What is refused about what people can do and are asked for. */
export const talentErrors = {
  'talent-not-found': '沒找到。看看查詢碼有沒有抄錯；拿下來很久的已經刪掉了。',
  'ask-not-found': '沒找到這件事，回上一頁再看看。',
  'ask-taken-back': '微家說不用了，謝謝您。',
  'talent-down': '已經拿下來了。想再說，到微家的頁上點「我會的本事」。',
  'talent-resting': '她說暫時不方便，先別請。',
  'talent-asked-already': '已經請過她一件，等她回話再說。',
};
