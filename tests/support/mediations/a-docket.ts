import { screenCase } from '../../../src/core/cases/reports/screen-case.ts';
import { openMediation } from '../../../src/core/mediations/opening/open-mediation.ts';
import { registerCommittee } from '../../../src/core/mediations/opening/register-committee.ts';
import { hearSide } from '../../../src/core/mediations/sides/hear-side.ts';
import { readRights } from '../../../src/core/mediations/sides/read-rights.ts';
import {
  questionCodes,
  questionOf,
  type Answer,
  type QuestionCode,
} from '../../../src/core/screens/screen.ts';
import { aCase } from '../cases/case-town.ts';
import { anOfficer, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** Somebody asked about violence, and there is none. */
export function noViolence(): Partial<Record<QuestionCode, Answer>> {
  const ruledOut: Partial<Record<QuestionCode, Answer>> = {};
  for (const code of questionCodes) if (questionOf(code).about === 'violence') ruledOut[code] = 'no';
  return { ...ruledOut, 'child-hurt-or-at-risk': 'no', 'child-sees-violence': 'no' };
}

export const sideOne = {
  ...{ name: '王大姐', sex: '女', ethnicity: '汉族', age: 52, occupation: '务农' },
  ...{ contact: '138 0000 0001', address: '泉东新村 3 号' },
};
export const sideOther = {
  ...{ name: '李婶', sex: '女', ethnicity: '汉族', age: 60, occupation: '退休' },
  ...{ contact: '138 0000 0002', address: '泉东新村 4 号' },
};
export const story = { facts: '两家共用一面墙，下雨就漏。', wishes: '把墙修好' };

let committees = 0;

/** A committee that the district has written down. */
export async function aCommittee(town: Town, name = '泉东新村人民调解委员会'): Promise<{ id: string }> {
  const office = await anOfficer(town, '宋大姐');
  committees += 1;
  return registerCommittee(office.ctx(), { name, number: `即调委${committees}`, validFrom: '2020-01-01' });
}

/** A case in which mediation may be spoken of. */
export async function aScreenedCase(
  town: Town,
  lead: Person,
): Promise<{ id: string; requestId: string; code: string }> {
  const opened = await aCase(town, lead);
  await screenCase(lead.ctx(), { caseId: opened.id, answers: noViolence() });
  return opened;
}

/** A docket that is open, with both sides still to be asked. */
export async function aDocket(
  town: Town,
  mediator: Person,
  committeeId: string,
): Promise<{ caseId: string; id: string; code: string }> {
  const { id: caseId, code } = await aScreenedCase(town, mediator);
  const { id } = await openMediation(mediator.ctx(), {
    ...{ caseId, committeeId, dispute: 'neighbours', one: sideOne, other: sideOther, story },
  });
  return { caseId, id, code };
}

/** Both have heard their rights and are willing. */
export async function bothWilling(mediator: Person, caseId: string, on: string): Promise<void> {
  for (const side of ['one', 'other'] as const) {
    await readRights(mediator.ctx(), { caseId, side, on, how: 'aloud' });
    await hearSide(mediator.ctx(), { caseId, side, answer: 'agrees' });
  }
}
