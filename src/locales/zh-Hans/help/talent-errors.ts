/** What is refused about what people can do and are asked for. */
export const talentErrors = {
  'talent-not-found': '没找到。看看查询码有没有抄错；拿下来很久的已经删掉了。',
  'ask-not-found': '没找到这件事，回上一页再看看。',
  'ask-taken-back': '微家说不用了，谢谢您。',
  'talent-down': '已经拿下来了。想再说，到微家的页上点「我会点啥」。',
  'talent-resting': '她说暂时不方便，先别请。',
  'talent-asked-already': '已经请过她一件，等她回话再说。',
};
