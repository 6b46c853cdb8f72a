import type { PaperBlock, PaperSection } from '../../paper/paper.ts';
import { page, type PaperDocket } from './paper-docket.ts';
import { dayOnPaper, markingWords, sideWords, signerWords } from './words-of-papers.ts';

type Agreed = PaperDocket & { agreement: NonNullable<PaperDocket['agreement']> };

const whoIs = ({ sides }: PaperDocket): PaperBlock => ({
  kind: 'facts',
  facts: sides.map((side) => [
    sideWords[side.side],
    [
      side.name,
      side.sex,
      side.ethnicity,
      side.age === undefined ? undefined : `${side.age}岁`,
      side.occupation,
    ]
      .concat([side.contact, side.address])
      .filter((said) => said !== undefined)
      .join('，'),
  ]),
});

/** What must stand in it (§29), and nothing that was not agreed. */
const termsOf = ({ agreement: { terms, madeOn } }: Agreed): PaperBlock => ({
  kind: 'facts',
  facts: [
    ['纠纷的主要事实', terms.facts],
    ['争议事项', terms.points ?? ''],
    ['各方责任', terms.responsibility ?? ''],
    ['协议内容', terms.terms],
    ['履行方式', terms.manner ?? ''],
    ['履行期限', terms.timeLimit ?? ''],
    ['达成日期', dayOnPaper(madeOn)],
  ],
});

function signaturesOf({ agreement: { marks }, committee }: Agreed): PaperBlock[] {
  const dayOf = (whose: string) => {
    const mark = marks.find((one) => one.whose === whose);
    return mark && { on: `${dayOnPaper(mark.on)}（${markingWords[mark.how]}）` };
  };
  return [
    {
      kind: 'signatures',
      lines: [
        { label: '甲方（签名、盖章或按指印）', ...dayOf('one') },
        { label: '乙方（签名、盖章或按指印）', ...dayOf('other') },
        { label: '人民调解员（签名）', ...dayOf('mediator') },
      ],
    },
    { kind: 'seal', label: `${committee.name}（印章）`, ...dayOf('committee') },
  ];
}

const written = (docket: Agreed): PaperSection[] => [
  page(
    '人民调解协议书',
    { kind: 'text', text: docket.number, place: 'end' },
    whoIs(docket),
    termsOf(docket),
    ...signaturesOf(docket),
  ),
];

/** An agreement by word of mouth is recorded (§28), and binds from the day on which it was made (§30). */
const oral = (docket: Agreed): PaperSection[] => [
  page(
    '人民调解口头协议登记表',
    { kind: 'text', text: docket.number, place: 'end' },
    whoIs(docket),
    termsOf(docket),
    {
      ...{ kind: 'signatures', lines: [{ label: '人民调解员（签名）' }] },
    },
  ),
];

const performance = ({ agreement: { promises } }: Agreed): PaperSection[] =>
  promises.length === 0
    ? []
    : [
        page('协议履行情况和回访记录', {
          kind: 'table',
          columns: ['谁', '答应的事', '期限', '回访日期', '履行情况'],
          rows: promises.map(({ side, words, dueOn, lookedOn, kept, remark }) => [
            ...[signerWords[side], words, dayOnPaper(dueOn), lookedOn === null ? '' : dayOnPaper(lookedOn)],
            [kept === null ? '' : kept ? '已履行' : '还没履行', remark ?? ''].filter(Boolean).join('：'),
          ]),
          widths: [0.8, 2, 1.3, 1.3, 1.6],
        }),
      ];

/** What both take to the court together (§33): the application, the agreement, the list of who they are. */
function confirmation(docket: Agreed): PaperSection[] {
  const { confirmBy, inForceOn, confirmationAskedOn } = docket.agreement;
  if (confirmBy === null || inForceOn === null) return [];
  const [one, other] = docket.sides;
  const asked = confirmationAskedOn === null ? [] : [`已于${dayOnPaper(confirmationAskedOn)}共同提出申请。`];
  return [
    page(
      '司法确认申请书',
      whoIs(docket),
      {
        kind: 'text',
        text: `申请人${one?.name ?? ''}、${other?.name ?? ''}经${docket.committee.name}调解，于${dayOnPaper(inForceOn)}达成的调解协议（${docket.number}）已经生效。双方自愿共同申请人民法院依法确认该协议的效力。`,
      },
      {
        kind: 'text',
        text: `请在${dayOnPaper(confirmBy)}（含当日）以前，双方一起向人民法院提出（人民调解法第三十三条）。`,
      },
      ...asked.map((words): PaperBlock => ({ kind: 'text', text: words })),
      { kind: 'text', text: '附：一、调解协议书（复印件）；二、申请人身份情况；三、调解组织登记情况。' },
      { kind: 'text', text: '此致　　　　　　人民法院' },
      { kind: 'signatures', lines: [{ label: '申请人（甲方）' }, { label: '申请人（乙方）' }] },
    ),
  ];
}

export function agreementSections(docket: PaperDocket): PaperSection[] {
  const { agreement } = docket;
  if (agreement === null) return [];
  const agreed = { ...docket, agreement };
  return [
    ...(agreement.form === 'oral' ? oral(agreed) : written(agreed)),
    ...confirmation(agreed),
    ...performance(agreed),
  ];
}
