import type { Paper, PaperFact } from '../../paper/paper.ts';
import { dayOf, isoWithOffset } from '../../shared/dates.ts';
import type { Applicant, ReasonForHer } from '../applicants.ts';
import { evidenceKinds, standardOfProof, type EvidenceKind } from '../evidence/evidence-kinds.ts';
import { measuresOn } from '../measures.ts';
import type { OrderParticulars } from '../order-shapes.ts';
import {
  applicantNames,
  channelNames,
  courtReasonNames,
  evidenceNames,
  measureNames,
  reasonNames,
} from './pack-words.ts';

const stamp = (at: Date) => isoWithOffset(at).slice(0, 16).replace('T', ' ');

type Named = OrderParticulars['applicant'];

const factsOf = (who: Named): PaperFact[] => [
  ['姓名', who?.name ?? ''],
  ['与对方的关系', who?.relation ?? ''],
  ['身份证号', who?.idNumber ?? ''],
  ['住址', who?.address ?? ''],
  ['联系方式', who?.number ?? ''],
];

export type Application = {
  particulars: OrderParticulars;
  applicantIs: Applicant;
  forHer: ReasonForHer | null;
  isUrgent: boolean;
};

const whoApplies = ({ particulars, applicantIs, forHer }: Application): Paper['sections'] =>
  forHer === null
    ? []
    : [
        {
          heading: '代为申请',
          blocks: [
            {
              kind: 'facts',
              facts: [
                ['代为申请的', applicantNames[applicantIs]],
                ['为什么代为申请', reasonNames[forHer]],
                ...factsOf(particulars.by),
              ],
            },
          ],
        },
      ];

/** What is asked for, in the order of the law, each with its article. */
const requested = ({ particulars }: Application, on: string): string =>
  measuresOn(on)
    .filter(({ measure }) => particulars.measures.includes(measure))
    .map(({ measure, law, article }, nth) => `${nth + 1}. ${measureNames[measure]}（《${law}》${article}）；`)
    .join('\n');

const whatHappened = (application: Application, on: string): Paper['sections'] => {
  const { particulars, isUrgent } = application;
  return [
    {
      heading: '申请事项',
      blocks: [
        { kind: 'text', text: requested(application, on) },
        ...(particulars.measureWords ? [{ kind: 'text' as const, text: particulars.measureWords }] : []),
      ],
    },
    {
      heading: '事实与理由',
      blocks: [
        { kind: 'text', text: particulars.facts ?? '' },
        {
          kind: 'text',
          text: `申请人${standardOfProof.words}（${standardOfProof.law}${standardOfProof.article}），依照《反家庭暴力法》第二十三条、第二十七条申请。`,
        },
        ...(isUrgent
          ? [
              {
                kind: 'text' as const,
                text: `情况紧急，请依照《反家庭暴力法》第二十八条在 24 小时内作出裁定。${particulars.urgentBecause ?? ''}`,
              },
            ]
          : []),
      ],
    },
  ];
};

/** 人身安全保护令申请书: to be printed and signed. */
export function applicationPaper(application: Application, madeAt: Date): Paper {
  const { particulars } = application;
  const because = particulars.courtBecause ? `（${courtReasonNames[particulars.courtBecause]}）` : '';
  return {
    title: '人身安全保护令申请书',
    sections: [
      { heading: '申请人', blocks: [{ kind: 'facts', facts: factsOf(particulars.applicant) }] },
      ...whoApplies(application),
      { heading: '被申请人', blocks: [{ kind: 'facts', facts: factsOf(particulars.respondent) }] },
      ...whatHappened(application, dayOf(madeAt)),
      {
        blocks: [
          { kind: 'text', text: `此致\n${particulars.court ?? ''}${because}` },
          { kind: 'signatures', lines: [{ label: '申请人（签名或者按指印）' }] },
        ],
      },
    ],
  };
}

export type Intake = { receivedAt: Date; channel: string; words: string | null };

/** Complaints that 妇联 received are evidence (法释〔2022〕17号 §6): when it came, how, and what was said. */
export const certificatePaper = ({ receivedAt, channel, words }: Intake, madeAt: Date): Paper => ({
  title: '收到求助的记录',
  subtitle: '法释〔2022〕17号第六条第八项',
  sections: [
    {
      blocks: [
        {
          kind: 'facts',
          facts: [
            ['收到的时间', stamp(receivedAt)],
            ['怎么来的', channelNames[channel] ?? channel],
            ['求助人说的', words ?? '（留存期已过，原话已经删除）'],
          ],
        },
        { kind: 'text', text: '以上与本单位系统中的记录一致，收到的时间由系统记下，未经改动。' },
        { kind: 'signatures', lines: [{ label: '经办人' }] },
        { kind: 'seal', label: '单位盖章', on: dayOf(madeAt) },
      ],
    },
  ],
});

export type Indexed = { kind: EvidenceKind; what: string; where: string };

/** 目录: each of the eleven kinds, also where nothing stands under it. */
export const indexPaper = (pieces: readonly Indexed[], madeAt: Date): Paper => ({
  title: '证据目录',
  subtitle: stamp(madeAt),
  sections: [
    {
      blocks: [
        {
          kind: 'table',
          columns: ['类别', '证据', '在哪里'],
          widths: [3, 4, 5],
          rows: evidenceKinds.flatMap((kind, nth) => {
            const label = `${String(nth + 1).padStart(2, '0')} ${evidenceNames[kind]}`;
            const found = pieces.filter((piece) => piece.kind === kind);
            if (found.length === 0) return [[label, '（无）', '']];
            return found.map(({ what, where }) => [label, what, where]);
          }),
        },
      ],
    },
  ],
});
