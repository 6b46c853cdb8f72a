export const villages = {
  title: '您在哪个村或社区？',
  why: '只用来把近的微家排在前面，随时能换。',
  searchLabel: '村或社区的名字',
  search: '找一找',
  found: (n: number) => `找到 ${n} 个`,
  foundMore: (n: number) => `先列 ${n} 个，名字再写细一点`,
  none: (q: string) => `没找到“${q}”。少打一两个字试试，或者从下面的镇街里找。`,
  towns: '按镇街找',
  villagesIn: (n: number) => `${n} 个村居`,
  chosen: '现在选的',
};
