import { faultOf } from '../../../fault-lines.ts';
import { answerTo, type Acting } from '../../fold.tsx';

type Field = { id: string; name: string; fault: string | undefined; defaultValue: string };
export type FormFields = (name: string, otherwise?: string) => Field;

/** On a page with many forms the same field stands more than once: its id says of which form it is, and of which row. */
export function formFields(acting: Pick<Acting, 'answer'>, act: string, of = ''): FormFields {
  const mine = answerTo(acting, act, of);
  return (name, otherwise = '') => {
    const id = `${act}${of}-${name}`;
    const defaultValue = (mine ? mine.typed[name] : otherwise) ?? '';
    return { id, name, fault: faultOf(mine?.faults, id), defaultValue };
  };
}

/** A box or several, whose names are made of their id. */
export function boxes(acting: Pick<Acting, 'answer'>, act: string, of = '') {
  const mine = answerTo(acting, act, of);
  return (name: string) => {
    const id = `${act}${of}-${name}`;
    return { id, fault: faultOf(mine?.faults, id), ticked: mine?.typed[id] === 'yes' };
  };
}

/** Of several boxes those that were ticked before it came back. */
export const tickedBefore = (
  acting: Pick<Acting, 'answer'>,
  act: string,
  { name, choices }: { name: string; choices: readonly string[] },
): string[] => {
  const mine = answerTo(acting, act);
  return choices.filter((choice) => mine?.typed[`${act}-${name}-${choice}`] === '1');
};
