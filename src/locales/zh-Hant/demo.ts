import type { demo as source } from '../zh-Hans/demo.ts';
export const demo: typeof source = {
  outboxTitle: '演示簡訊',
  outboxWhy: '真的縣裡，這些會發到手機上。這裡只給您看看。',
  outboxEmpty: '還沒有簡訊。去登入一次，驗證碼就會出現在這裡。',
  to: (phone: string) => `發給 ${phone}`,
  enterCode: '去填驗證碼',
  galleryTitle: '零件陳列',
  galleryWhy: '每個零件的每種樣子，做頁面的人看的。',
};
