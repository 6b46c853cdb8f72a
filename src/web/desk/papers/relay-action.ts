import { addFromRelay, type AddedFamily } from '../../../core/papers/add-from-relay.ts';
import { mostLines, mostPasted } from '../../../core/papers/relay.ts';
import { readRelay } from '../../../core/papers/read-relay.ts';
import { isCoreError, type CoreError } from '../../../core/shared/errors.ts';
import { faultSentence } from '../../../locales/error-sentence.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { acting, numberOf, onceOf, partOf, refused, textOf } from '../../page-request.ts';
import type { FaultLine } from '../../ui/error-summary/error-summary.tsx';
import { chosenLines, fieldsOf } from './relay-form.ts';

type Words = ReturnType<typeof sentencesIn>;

/** What stops a text from being looked at. */
function faultOfText(text: string): string | undefined {
  if (text.trim() === '') return 'required';
  return [...text].length > mostPasted || readRelay(text).length > mostLines ? 'too-long' : undefined;
}

/** A refusal of `families.3.name`, said of the line that she sees. */
function faultsOfLines(error: CoreError, lines: readonly number[], { errors, papers }: Words): FaultLine[] {
  return error.faults.map(({ path, code }) => {
    const sentence = faultSentence(errors, code);
    const [, nth = '', which = ''] = /^families\.(\d+)\.(name|people)$/.exec(path) ?? [];
    const line = lines[Number(nth)];
    if (line === undefined || nth === '') return { sentence };
    const fields = fieldsOf(line);
    return which === 'name'
      ? { field: fields.name, label: papers.nameOf(line), sentence }
      : { field: fields.people, label: papers.peopleOf(line), sentence };
  });
}

export type Added = { added: AddedFamily[] };

/** Looks at what was pasted, or notes those that she ticked. */
export const relayAction = acting(async ({ page: { ctx, language }, form, args }) => {
  const words = sentencesIn(language);
  if (textOf(form, 'act') !== 'add') {
    const code = faultOfText(textOf(form, 'text'));
    if (code === undefined) return refused(form, [], 200);
    const { errors, papers } = words;
    return refused(form, [
      { field: 'text', label: papers.pasteTitle, sentence: faultSentence(errors, code) },
    ]);
  }
  const lines = chosenLines(form.keys());
  const families = lines.map((line) => {
    const { name, people } = fieldsOf(line);
    return { name: textOf(form, name), people: numberOf(form, people) };
  });
  const once = onceOf(form);
  try {
    const added: Added = {
      added: await addFromRelay(ctx, { activityId: partOf(args, 'id'), families }, once),
    };
    return added;
  } catch (error) {
    if (!isCoreError(error) || error.kind !== 'invalid') throw error;
    return refused(form, faultsOfLines(error, lines, words));
  }
});
