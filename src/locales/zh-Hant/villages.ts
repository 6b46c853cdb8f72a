import type { villages as source } from '../zh-Hans/villages.ts';
export const villages: typeof source = {
  title: '您在哪個村或社區？',
  why: '只用來把近的微家排在前面，隨時能換。',
  searchLabel: '村或社區的名字',
  search: '找一找',
  found: (n: number) => `找到 ${n} 個`,
  foundMore: (n: number) => `先列 ${n} 個，名字再寫細一點`,
  none: (q: string) => `沒找到「${q}」。少打一兩個字試試，或者從下面的鎮街裡找。`,
  towns: '按鎮街找',
  villagesIn: (n: number) => `${n} 個村居`,
  chosen: '現在選的',
};
