import type { Applicant, ReasonForHer } from '../applicants.ts';
import type { EvidenceKind } from '../evidence/evidence-kinds.ts';
import type { Measure } from '../measures.ts';
import type { OrderParticulars } from '../order-shapes.ts';

/** The words of the papers, as courts have them: in Chinese whatever language the pages speak. */
export const evidenceNames: Readonly<Record<EvidenceKind, string>> = {
  statement: '当事人的陈述',
  warning: '告诫书、行政处罚决定书',
  'police-record': '出警记录、询问笔录、报警回执',
  promise: '悔过书、保证书',
  recording: '视听资料',
  messages: '电话录音、短信、聊天记录、邮件',
  medical: '诊疗记录',
  complaint: '妇联等单位收到投诉求助的记录',
  testimony: '子女、亲友、邻居的证言',
  injury: '伤情鉴定意见',
  other: '其他证据',
};

export const measureNames: Readonly<Record<Measure, string>> = {
  'no-violence': '禁止被申请人实施家庭暴力',
  'no-contact': '禁止被申请人骚扰、跟踪、接触申请人及其相关近亲属',
  'move-out': '责令被申请人迁出申请人住所',
  'no-insults-from-afar':
    '禁止被申请人以电话、短信、即时通讯工具、电子邮件等方式侮辱、诽谤、威胁申请人及其相关近亲属',
  'keep-away-from-places':
    '禁止被申请人在申请人及其相关近亲属的住所、学校、工作单位等经常出入场所的一定范围内从事可能影响其正常生活、学习、工作的活动',
  'other-protection': '保护申请人人身安全的其他措施',
};

export const applicantNames: Readonly<Record<Applicant, string>> = {
  herself: '本人',
  kin: '近亲属',
  police: '公安机关',
  federation: '妇女联合会',
  village: '居民委员会、村民委员会',
  rescue: '救助管理机构',
  'civil-affairs': '民政部门',
  'disabled-federation': '残疾人联合会',
  'elders-body': '依法设立的老年人组织',
};

export const reasonNames: Readonly<Record<ReasonForHer, string>> = {
  incapacity: '申请人是无民事行为能力人或者限制民事行为能力人',
  coercion: '申请人因受到强制、威吓等原因无法申请',
  'age-or-illness': '申请人因年老、残疾、重病等原因无法申请，按其本人意愿代为申请',
};

export const courtReasonNames: Readonly<Record<NonNullable<OrderParticulars['courtBecause']>, string>> = {
  'her-residence': '申请人居住地',
  'respondent-residence': '被申请人居住地',
  'place-of-violence': '家庭暴力发生地',
};

export const channelNames: Readonly<Record<string, string>> = {
  online: '网上',
  hotline: '12338 热线',
  reception: '接访日',
  'walk-in': '上门',
  visit: '走访',
};
