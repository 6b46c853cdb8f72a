import type { z } from 'zod';
import { SubmitRequest } from '../../../core/requests/asking/request-wish.ts';
import { isReachable, SafeContact } from '../../../core/requests/contact/safe-contact.ts';

/** One question at a time; only the first has to be answered. */
export const steps = ['words', 'whose', 'readers', 'home', 'contact', 'before'] as const;
export type Step = (typeof steps)[number];

/** What she has told so far. It travels from step to step in the form alone: in no address, no cookie, no row. */
export type Told = Readonly<Record<(typeof toldFields)[number], string>>;

export const toldFields = [
  ...(['key', 'words', 'danger', 'place', 'whose', 'readers', 'notThese', 'homeQuery', 'homeId'] as const),
  ...(['way', 'number', 'when', 'name', 'word'] as const),
] as const;
export type ToldField = (typeof toldFields)[number];

/** Where a field asks for the word that opens, the one that she had chosen for what she had begun goes under another name. */
export const besideWord = { at: 'word', word: 'begunWord' } as const;

/** The fields that each step asks for; the others are carried along unseen. */
export const asked: Readonly<Record<Step, readonly ToldField[]>> = {
  words: ['words', 'danger', 'place'],
  whose: ['whose'],
  readers: ['readers', 'notThese'],
  home: ['homeQuery', 'homeId'],
  contact: ['way', 'number', 'when', 'name'],
  before: ['word'],
};

/** Far more than a form of ours lets anybody type: what is longer is cut, and said to be too long. */
const mostLetters = 20_000;

const choices: Partial<Record<ToldField, readonly string[]>> = {
  whose: ['self', 'friend'],
  readers: ['desk', 'home'],
  danger: ['', 'yes'],
  way: ['none', 'phone', 'wechat', 'in-person'],
};

/** What the form holds. A choice that is none of ours becomes the quietest: nobody else reads, nobody rings. */
export function toldIn(read: (name: string) => string): Told {
  const one = (field: ToldField): string => {
    const text = read(field).slice(0, mostLetters);
    const offered = choices[field];
    return offered && !offered.includes(text) ? (offered[0] ?? '') : text;
  };
  return {
    ...{ key: one('key'), words: one('words'), danger: one('danger'), whose: one('whose') },
    place: one('place'),
    ...{
      readers: one('readers'),
      notThese: one('notThese'),
      homeQuery: one('homeQuery'),
      homeId: one('homeId'),
      word: one('word'),
    },
    ...{ way: one('way'), number: one('number'), when: one('when'), name: one('name') },
  };
}

export const isStep = (text: string): text is Step => steps.some((step) => step === text);

/** Which home only has to be asked where one of them shall know. */
const isAsked = (step: Step, { readers }: Told): boolean => step !== 'home' || readers === 'home';

export function stepBeside(step: Step, told: Told, by: 1 | -1): Step {
  const way = steps.filter((one) => one === step || isAsked(one, told));
  return way[way.indexOf(step) + by] ?? step;
}

/** The home alone that she named, and only while she still wants it to know. */
export const homeToTell = ({ readers, homeId }: Told): string | undefined =>
  readers === 'home' && homeId !== '' && homeId !== 'none' ? homeId : undefined;

/** Those who must not read it, as she calls them. */
export const namesIn = ({ notThese }: Pick<Told, 'notThese'>): string[] =>
  notThese
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export type Wrong = { field: ToldField; code: string; limit?: number | undefined };

/** As many as the verb takes. */
const mostNames = 5;
export const tooManyNames = 'too-many-names';

const { text, openedBy, notThese } = SubmitRequest.shape;
const { number, when, name } = SafeContact.shape;

/** What has to be mended before she goes on from this step; the rules are those of the verb that takes it at last. */
export function wrongIn(step: Step, told: Told): Wrong[] {
  switch (step) {
    case 'words':
      return wrongField('words', text, told.words);
    case 'readers':
      return namesIn(told).length > mostNames
        ? [{ field: 'notThese', code: tooManyNames }]
        : wrongField('notThese', notThese, namesIn(told));
    case 'contact':
      return [
        ...(needsNumber(told) ? [{ field: 'number', code: 'required' } as const] : []),
        ...wrongField('number', number, filled(told.number)),
        ...(leadsNowhere(told) ? [{ field: 'number', code: 'phone-not-whole' } as const] : []),
        ...wrongField('when', when, filled(told.when)),
        ...wrongField('name', name, filled(told.name)),
      ];
    case 'before':
      return wrongField('word', openedBy, filled(told.word));
    case 'whose':
    case 'home':
      return [];
  }
}

/** What was left empty was not said. */
export const filled = (text: string): string | undefined => text.trim() || undefined;

const needsNumber = ({ way, number }: Told): boolean =>
  ['phone', 'wechat'].includes(way) && filled(number) === undefined;

const leadsNowhere = ({ way, number }: Told): boolean =>
  way === 'phone' && !isReachable({ way, number: filled(number) });

function wrongField(field: ToldField, schema: z.ZodType, typed: unknown): Wrong[] {
  const issue = schema.safeParse(typed).error?.issues[0];
  if (!issue) return [];
  const limit: unknown = issue.code === 'custom' ? issue.params?.['limit'] : undefined;
  const code = /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replaceAll('_', '-');
  return [{ field, code, limit: typeof limit === 'number' ? limit : undefined }];
}

/** The first step that has something to mend, on the way to being sent. */
export function firstWrong(told: Told): { step: Step; wrong: Wrong[] } | undefined {
  for (const step of steps) {
    const wrong = wrongIn(step, told);
    if (wrong.length > 0) return { step, wrong };
  }
  return undefined;
}
