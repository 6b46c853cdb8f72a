/** What is read out or shown to her before she says yes. A text that changes gets its last day here, and a second version. */
export type ConsentNotice = {
  version: string;
  validFrom: string;
  validUntil?: string;
  sentences: readonly string[];
};

const consentNotices: readonly ConsentNotice[] = [
  {
    version: '2026-1',
    validFrom: '2021-11-01',
    sentences: [
      '这些话只告诉这一家，只为这一件事，只说勾了的这几样。',
      '换一家、换一件事，要再问你一次。',
      '你可以不同意。不同意，我们照样帮你。',
      '同意了也能随时收回：打电话给我们，或者用查询码自己收回。收回以后，还没打开的就打不开了；已经看过的，我们会请对方删掉。',
      '住址、伤情、身份证、孩子的事，比别的更要紧，你点了头我们才说。',
      '不满十四岁的孩子的事，要由照看他的大人同意；伤害他的人不算。',
    ],
  },
];

/** The one in use on a day. */
export function noticeOn(day: string): ConsentNotice {
  const notice = consentNotices.find(
    ({ validFrom, validUntil = day }) => validFrom <= day && day <= validUntil,
  );
  if (!notice) throw new RangeError(`nothing is read out to her on ${day}`);
  return notice;
}
