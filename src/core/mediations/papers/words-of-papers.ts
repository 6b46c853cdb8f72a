import type {
  Dispute,
  GuestKind,
  Origin,
  Route,
  Side,
  Signer,
  WayOfMarking,
  WayOfReading,
} from '../mediation.ts';

/** The words of the forms, which are in Chinese whatever language the pages are read in. */
export const sideWords: Readonly<Record<Side, string>> = { one: '当事人（甲方）', other: '当事人（乙方）' };

export const disputeWords: Readonly<Record<Dispute, string>> = {
  neighbours: '邻里纠纷',
  family: '家庭纠纷',
  marriage: '婚恋纠纷',
  inheritance: '继承纠纷',
  support: '赡养、扶养、抚养纠纷',
  housing: '房屋宅基地纠纷',
  land: '山林土地纠纷',
  debt: '债务纠纷',
  work: '劳动争议',
  damage: '损害赔偿纠纷',
  other: '其他纠纷',
};

export const originWords: Readonly<Record<Origin, string>> = {
  offered: '调解组织主动提出',
  'both-applied': '双方当事人共同申请',
  entrusted: '人民法院委派、委托',
};

export const guestWords: Readonly<Record<GuestKind, string>> = {
  relative: '亲属',
  neighbour: '邻居',
  friend: '双方都信得过的人',
  expert: '有专门知识的人',
  'party-secretary': '党组织书记',
};

export const routeWords: Readonly<Record<Route, string>> = {
  arbitration: '仲裁',
  administration: '行政途径',
  lawsuit: '向人民法院起诉',
};

export const readingWords: Readonly<Record<WayOfReading, string>> = {
  aloud: '当面念过',
  'on-paper': '书面送达',
  'by-phone': '电话里念过',
};

export const signerWords: Readonly<Record<Signer, string>> = {
  one: '甲方',
  other: '乙方',
  mediator: '人民调解员',
  committee: '人民调解委员会',
};

export const markingWords: Readonly<Record<WayOfMarking, string>> = {
  signed: '签名',
  sealed: '盖章',
  fingerprint: '按指印',
};

/** 人民调解法 §4, §17, §23, §24, §33, as they are read to each side. */
export const rightsNotice: readonly string[] = [
  '一、调解不收一分钱。',
  '二、您可以自己选调解员，也可以接受派来的；不合适，可以换。',
  '三、愿意才调解。不想谈了，随时可以说不谈，谁也不能勉强。',
  '四、谈的时候公开还是不公开，由您定。',
  '五、想说什么、要什么，都由您自己拿主意；不谈了，还可以仲裁、走行政途径或者向人民法院起诉。',
  '六、请您照实说，守现场的秩序，也尊重对方的权利。',
  '七、说好了的要照着做。写成协议的，双方可以自生效之日起三十日内一起向人民法院申请司法确认。',
];

/** `2026-12-22` as it is written on paper. */
export function dayOnPaper(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
