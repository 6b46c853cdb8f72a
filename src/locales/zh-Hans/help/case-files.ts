/** Files of a case: photos, recordings, papers. */
export const caseFiles = {
  lead: '照片、录音、病历、判决书。一份最多 20 MB，一件事最多 100 份。存着的都封着，只有小组打得开。',
  add: '放一份进来',
  file: '选一份',
  fileHint: '照片、PDF、Word、Excel、录音、录像、纯文本',
  do: '放进来',
  none: '还没有附件。',
  size: { kb: (n: string) => `${n} KB`, mb: (n: string) => `${n} MB` },
  keptAt: (when: string) => `${when}放的`,
  take: '拿出来',
  struck: (when: string) => `${when}删掉了，只留这一行`,
  strike: '删掉',
  strikeWhy: '删了找不回来，只留下谁删的、什么时候删的。',
  proof: '指纹（SHA-256）',
};
