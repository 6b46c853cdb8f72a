export const calendar = {
  title: '日历',
  month: '这个月',
};
