import type { Paper } from '../paper/paper.ts';

export type Urging = {
  federation: string;
  receiver: string;
  /** By which both sides know it; whom it is about stands nowhere on the paper. */
  number: string;
  sentOn: string;
  answerBy: string;
  urgedOn: string;
};

const written = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** 督促处理意见书 by 妇女权益保障法 §73: it names the body, the number and the days, and not a word of what was told. */
export function urgingLetter({ federation, receiver, number, ...days }: Urging): Paper {
  const [sentOn, answerBy] = [written(days.sentOn), written(days.answerBy)];
  return {
    title: '督促处理意见书',
    subtitle: federation,
    footer: number,
    sections: [
      {
        blocks: [
          { kind: 'text', text: `${receiver}：` },
          {
            kind: 'text',
            text: `${sentOn}，我会将一件求助转请贵单位办理，转介编号 ${number}，请于 ${answerBy} 前答复。至今没有收到答复。`,
          },
          {
            kind: 'text',
            text: '依照《中华人民共和国妇女权益保障法》第七十三条，妇女联合会有权要求有关部门或者单位查处，有关部门或者单位应当依法查处，并予以答复；不予处理或者处理不当的，妇女联合会可以提出督促处理意见。',
          },
          { kind: 'text', text: '请贵单位依法处理，并把处理情况书面答复我会。' },
          {
            kind: 'text',
            text: '为保护求助人，本意见书不写姓名和事由。如需核对，请凭转介编号来电。',
            size: 'small',
          },
          { kind: 'seal', label: federation, on: written(days.urgedOn) },
        ],
      },
    ],
  };
}
