/** What is refused about the seats of the district, and about the phone of its desk. */
export const seatErrors = {
  'seat-phone-unknown': '这个手机号还没登录过微家。请她先用它登录一次，再请她上岗。',
  'seat-held': '她已经在这个岗上了。',
  'seat-not-found': '没找到，她可能已经不在这个岗上了。',
  'not-a-seat-for-yourself': '自己不能请自己上岗，请区妇联另一位同志来定。',
  'desk-phone-changed': '别的同志刚改过这个电话，刷新再看。',
  'auditor-works-on-no-case':
    '查记录的，看的是办事的人看过什么，两样不能是一个人。先请她放下一样，或者换一位。',
  'auditor-worked-lately': '她离开办事的岗还不到一年，查记录会查到自己。换一位来查，或者满一年再请她。',
};
