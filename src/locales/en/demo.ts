import type { demo as source } from '../zh-Hans/demo.ts';

export const demo: typeof source = {
  outboxTitle: 'The demo’s texts',
  outboxWhy: 'In a real county these go to phones. Here you can only look at them.',
  outboxEmpty: 'No texts yet. Sign in once and the code will appear here.',
  to: (phone: string) => `To ${phone}`,
  enterCode: 'Enter the code',
  galleryTitle: 'Gallery of parts',
  galleryWhy: 'Each part in each of its states, for those who build pages.',
};
