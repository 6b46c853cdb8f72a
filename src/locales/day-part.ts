/** What part of the day an hour is in spoken Chinese; both scripts write it the same. */
export const dayPart = (hour: number): string =>
  hour < 6
    ? '凌晨'
    : hour < 9
      ? '早上'
      : hour < 12
        ? '上午'
        : hour < 13
          ? '中午'
          : hour < 18
            ? '下午'
            : '晚上';
