import { sides } from '../../../../core/mediations/mediation.ts';
import type { Sentences } from '../../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../../fault-lines.ts';
import { textOf } from '../../../page-request.ts';
import { inItsForm } from './form-fields.ts';

const particulars = ['name', 'sex', 'ethnicity', 'age', 'occupation', 'contact', 'address'] as const;

const ofSides = ({ mediation }: Sentences): FieldNames =>
  Object.fromEntries(
    sides.flatMap((side) =>
      particulars.map((what) => [`${side}.${what}`, { field: `${side}-${what}`, label: mediation[what] }]),
    ),
  );

/** `words` and `on` are typed into another field in each form. */
const wordsIn: Readonly<Record<string, string>> = {
  ...{ record: 'record', caucus: 'caucus', promise: 'promise', violence: 'seen', end: 'endWords' },
};
const dayIn: Readonly<Record<string, string>> = {
  ...{ rights: 'rightsOn', small: 'on', settle: 'madeOn', mark: 'markedOn', confirm: 'askedOn' },
  ...{ prolong: 'prolongOn', papers: 'backOn' },
};

export function fieldNames(words: Sentences, form: FormData): FieldNames {
  const { mediation } = words;
  const act = textOf(form, 'act');
  const one = (field: string, label: string) => ({ field, label });
  const [facts, terms] = [one('facts', mediation.facts), one('terms', mediation.terms)];
  const names: FieldNames = {
    ...ofSides(words),
    ...{ facts, 'story.facts': facts, 'terms.facts': facts },
    ...{ terms, 'terms.terms': terms, 'story.wishes': one('wishes', mediation.wishes) },
    ...{ committeeId: one('committeeId', mediation.committee), place: one('place', mediation.place) },
    ...{ entrustedOn: one('entrustedOn', mediation.entrustedOn), day: one('day', mediation.day) },
    ...{ name: one('guestName', mediation.guestName), personId: one('personId', mediation.passTo) },
    ...{ how: one('how', mediation.markHow), dueOn: one('dueOn', mediation.promiseDue) },
    ...{ remark: one('remark', mediation.remark), routes: one('routes', mediation.endRoutes) },
    ...{ signs: one('signs', mediation.signs), both: one('both', mediation.confirmBoth) },
    bothWilling: one('bothWilling', mediation.small.willing),
    bothContent: one('bothContent', mediation.small.content),
    sure: one('sure', mediation.unwillingSure),
    on: one(dayIn[act] ?? 'on', mediation.day),
    words: one(wordsIn[act] ?? 'words', mediation.recordWords),
  };
  return inItsForm(names, form);
}
