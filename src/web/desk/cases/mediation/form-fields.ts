import { faultOf, type FieldNames } from '../../../fault-lines.ts';
import { textOf } from '../../../page-request.ts';
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

/** A box whose name is the same in each form; several of one field keep their ticks by `among`. */
export function ticks(acting: Pick<Acting, 'answer'>, act: string, of = '') {
  const mine = answerTo(acting, act, of);
  const common = (name: string) => {
    const id = `${act}${of}-${name}`;
    return { id, name, fault: faultOf(mine?.faults, id) };
  };
  return {
    one: (name: string, known = false) => ({
      ...common(name),
      ticked: mine ? mine.typed[name] === 'yes' : known,
    }),
    among: <C extends string>(name: string, choices: readonly C[], known: readonly C[] = []) => ({
      ...common(name),
      chosen: mine ? choices.filter((choice) => mine.typed[`${name}-${choice}`] === '1') : known,
    }),
  };
}

/** What is wrong leads to the field in the form that was sent. */
export function inItsForm(names: FieldNames, form: FormData): FieldNames {
  const which = `${textOf(form, 'act')}${textOf(form, 'of')}`;
  return Object.fromEntries(
    Object.entries(names).map(([path, { field, label }]) => [path, { field: `${which}-${field}`, label }]),
  );
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
