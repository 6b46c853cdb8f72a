import type { caseFiles as source } from '../../zh-Hans/help/case-files.ts';

/** Files of a case: photos, recordings, papers. */
export const caseFiles: typeof source = {
  lead: 'Photos, recordings, medical papers, judgements. At most 20 MB a file and 100 files a case. All of it is sealed; only the team opens it.',
  add: 'Put one in',
  file: 'Choose one',
  fileHint: 'Photos, PDF, Word, Excel, sound, video, plain text',
  do: 'Put it in',
  none: 'No files yet.',
  size: { kb: (n: string) => `${n} KB`, mb: (n: string) => `${n} MB` },
  keptAt: (when: string) => `Added ${when}`,
  take: 'Take it out',
  struck: (when: string) => `Deleted ${when}; this line stays`,
  strike: 'Delete',
  strikeWhy: 'It cannot be brought back; who deleted it and when stays.',
  proof: 'Fingerprint (SHA-256)',
};
