import type { Paper, PaperFact } from '../../paper/paper.ts';
import { dayOf } from '../../shared/dates.ts';
import type { Applicant, ReasonForHer } from '../applicants.ts';
import { standardOfProof } from '../evidence/evidence-kinds.ts';
import { measuresOn } from '../measures.ts';
import type { OrderParticulars } from '../order-shapes.ts';
import { applicantNames, courtReasonNames, measureNames, reasonNames } from './pack-words.ts';

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

/** A number of the court (法释…) is cited as it stands; only a law has a title to set in brackets. */
const cited = (law: string): string => (law.startsWith('法释') ? law : `《${law}》`);

/** What is asked for, in the order of the law, each with its article. */
const requested = ({ particulars }: Application, on: string): string =>
  measuresOn(on)
    .filter(({ measure }) => particulars.measures.includes(measure))
    .map(({ measure, law, article }, nth, { length }) => {
      const end = nth + 1 === length ? '。' : '；';
      return `${nth + 1}. ${measureNames[measure]}（${cited(law)}${article}）${end}`;
    })
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
