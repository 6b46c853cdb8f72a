import type { Paper } from '../../paper/paper.ts';
import { dayOf, isoWithOffset } from '../../shared/dates.ts';
import { evidenceKinds, type EvidenceKind } from '../evidence/evidence-kinds.ts';
import { channelNames, evidenceNames } from './pack-words.ts';

const stamp = (at: Date) => isoWithOffset(at).slice(0, 16).replace('T', ' ');

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
