import type { TalentKind } from '../../../src/core/talents/talent.ts';

/**
 * What the demo's people ask for. All of it is invented: nobody is named but by a surname with 大姐, 婶 or 大娘, what is heavy
 * names no village at all, and a real home is asked only for what is pleasant.
 */
export const ownWord = '石榴花';

/** At the home of the demo's host, in the order in which they came. */
export const askedOfTheHome = {
  need: {
    text: '想要一双 38 码的棉鞋，冬天送货穿。谁家有穿着小了的，我拿两斤花生换。',
    safeContact: { name: '送货的李婶', when: '晚上七点以后' },
  },
  talent: {
    text: '我会理发，每月 15 号有空，给走不动的老人上门理也行。',
    kinds: ['hair', 'care'] satisfies TalentKind[],
    safeContact: { name: '理发的曹大姐', when: '每月 15 号' },
  },
  other: {
    text: '会扎灯笼、剪窗花，腊月里都有空。',
    kinds: ['handwork'] satisfies TalentKind[],
    safeContact: { name: '韩大娘', when: '腊月' },
  },
};

export const wishOfTheHome = '15 号上午来微家，给几位老人理理发，两小时。';

/** For all to read, with what is answered; the second by the rights desk. */
export const askedOnTheBoard = [
  {
    text: '婆婆帮看孩子，说话老呛，咋办？',
    answer:
      '先谢她搭了手，再说您难受的是哪一句。当着孩子别顶，等她歇下来，一回只说一件事。来微家坐坐，也行。',
  },
  {
    text: '孩子转学，要带什么材料，去哪儿问？',
    answer: '户口本、居住的证明、学籍号先备好，问接收学校的招生办。拿不准，打 12338，有人替您问清楚。',
  },
] as const;

/** At the district's desk; `hoursAgo`: how long each has waited. */
export const askedOfTheDesk = {
  question: { text: '产假快完了，单位说要换岗，这合适吗？想问问懂的人。', hoursAgo: 30 },
  conflict: { text: '两家为院墙上一棵柿子树置气，半年不说话，想请人说和说和。', hoursAgo: 3 },
  fresh: { text: '最近家里的事压得慌，睡不着。先不说名字，想找个人说说。', hoursAgo: 1 },
  running: { text: '在家说话不方便，想问问我这样的能找谁。白天出去买菜的时候能接电话。', hoursAgo: 19 },
  answered: { text: '厂里欠了两个月工钱，几个姐妹都不敢要，怕丢了活。', hoursAgo: 50 },
} as const;

export const toTheAnswered = '张罗好了：周五上午九点，法律援助的李律师在区里等您，带上工牌和工资条。';

/** A case without violence: somebody who cannot go on alone with what she carries. */
export const ordinaryCase = {
  text: '老人瘫在床上三年了，就我一个人伺候，撑不住了，想找人说说。',
  hoursAgo: 120,
  notes: [
    '电话里谈了四十分钟。她最缺的是睡个整觉；愿意有人每周来替半天。',
    '陪她去问过长期护理的评估，表已经填上。她说心里松快了一点。',
  ],
  plan: '先有人替她半天，再办护理评估；每两周通一次电话，她定时间。',
  task: '问镇上的喘息服务，周几能来人。',
};

/** A case with a protection order under way. Nobody in it exists, and no place is told. */
export const orderCase = {
  text: '他又动手了，昨晚把我关在门外。孩子在我娘家。我想要法院那张令。',
  hoursAgo: 26,
  note: '（演示）今天在区里谈的。身上有淤青，已陪去拍照。她说清楚了：要申请保护令，先不离婚。',
  task: '陪她去派出所，把上回的出警记录要出来。',
  order: {
    court: '演示人民法院',
    applicant: { name: '钱大姐' },
    respondent: { name: '赵某', relation: '丈夫' },
    facts: '（演示）半年里动手三次，最近一次是前天晚上，推倒后关在门外，邻居听见。',
    urgentBecause: '他知道娘家在哪儿，说今晚要去接孩子。',
    evidence: { what: '前天晚上的诊断书', lies: '演示医院的病案室' },
  },
};

/** A docket under way: both are willing, and sit together the day after tomorrow. */
export const docket = {
  text: '楼上晾衣服老滴水，吵了好几回，都是老邻居，想请人说和。',
  hoursAgo: 70,
  committee: { name: '演示镇人民调解委员会', number: '演示调委〇一', validFrom: '2020-01-01' },
  one: { name: '潘大娘', sex: '女', age: 66, occupation: '退休', address: '演示村 3 号' },
  other: { name: '蒋婶', sex: '女', age: 51, occupation: '务农', address: '演示村 5 号' },
  story: {
    facts: '两家上下楼，晾晒的水滴到楼下的菜架上，入秋以来吵过三回。',
    wishes: '别再滴水，见面还说话',
  },
  place: '演示村的茶室',
};
