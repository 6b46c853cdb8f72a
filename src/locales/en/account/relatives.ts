import type { Sentences } from '../../zh-Hans/tree.ts';

export const relatives: Sentences['relatives'] = {
  title: 'My family',
  lead: 'Write down your mother or your child and you can sign them up; places and changes are told to you. Only you and the host see it.',
  none: 'Nobody is written down yet.',
  name: 'What to call them',
  nameHint: 'As the host will call them, for example “Aunt Wang”',
  kind: 'They are',
  kinds: { elder: 'an elder', woman: 'a woman', child: 'a child', man: 'a man' },
  add: 'Write down',
  added: (name) => `${name} is written down; you can sign them up for an activity now.`,
  remove: 'Remove',
  removed: 'Removed.',
  whose: 'Who is it for?',
  herself: 'Myself',
  addFirst: 'Sign up someone of my family',
  addMore: 'Write down one more of my family',
  places: 'My family',
  forWhom: (name) => `For ${name}`,
};
