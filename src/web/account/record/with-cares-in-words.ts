import { readKinds } from '../../../core/cares/care.ts';
import type { PersonExport } from '../../../core/people/export-person.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';

/** What is kept in mind of her, in her file: in her own language beside what the row has for programs. */
export const withCaresInWords = <E extends PersonExport>(held: E, { cares }: Sentences): E => ({
  ...held,
  aboutHer: {
    ...held.aboutHer,
    cares: (held.aboutHer['cares'] ?? []).map((row) => ({
      ...row,
      in_words: readKinds(String(row['kinds'])).map((kind) => cares.kinds[kind]),
    })),
  },
});
