export const demo = {
  outboxTitle: '演示短信',
  outboxWhy: '真的县里，这些会发到手机上。这里只给您看看。',
  outboxEmpty: '还没有短信。去登录一次，验证码就会出现在这里。',
  to: (phone: string) => `发给 ${phone}`,
  enterCode: '去填验证码',
  galleryTitle: '零件陈列',
  galleryWhy: '每个零件的每种样子，做页面的人看的。',
};
