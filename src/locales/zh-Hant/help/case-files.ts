import type { caseFiles as source } from '../../zh-Hans/help/case-files.ts';

/** Files of a case: photos, recordings, papers. */
export const caseFiles: typeof source = {
  lead: '照片、錄音、病歷、判決書。一份最多 20 MB，一件事最多 100 份。存著的都封著，只有小組打得開。',
  add: '放一份進來',
  file: '選一份',
  fileHint: '照片、PDF、Word、Excel、錄音、錄像、純文本',
  do: '放進來',
  none: '還沒有附件。',
  size: { kb: (n: string) => `${n} KB`, mb: (n: string) => `${n} MB` },
  keptAt: (when: string) => `${when}放的`,
  take: '拿出來',
  struck: (when: string) => `${when}刪掉了，只留這一行`,
  strike: '刪掉',
  strikeWhy: '刪了找不回來，只留下誰刪的、什麼時候刪的。',
  proof: '指紋（SHA-256）',
};
