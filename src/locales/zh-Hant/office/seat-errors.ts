/** What is refused about the seats of the district, and about the phone of its desk. */
export const seatErrors = {
  'seat-phone-unknown': '這個手機號還沒登入過微家。請她先用它登入一次，再請她上崗。',
  'seat-held': '她已經在這個崗上了。',
  'seat-not-found': '沒找到，她可能已經不在這個崗上了。',
  'not-a-seat-for-yourself': '自己不能請自己上崗，請區婦聯另一位同志來定。',
  'desk-phone-changed': '別的同志剛改過這個電話，重新整理再看。',
  'auditor-works-on-no-case':
    '查記錄的，看的是辦事的人看過什麼，兩樣不能是一個人。先請她放下一樣，或者換一位。',
  'auditor-worked-lately': '她離開辦事的崗還不到一年，查記錄會查到自己。換一位來查，或者滿一年再請她。',
};
