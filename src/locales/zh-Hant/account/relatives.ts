import type { Sentences } from '../../zh-Hans/tree.ts';

export const relatives: Sentences['relatives'] = {
  title: '家裡人',
  lead: '媽媽、婆婆、孩子，寫在這裡，您就能替他們報名，名額、變動也告訴您。只有您和微家主人看得見。',
  none: '還沒寫下誰。',
  name: '怎麼稱呼',
  nameHint: '微家點名時叫得出來的，比如「王大娘」',
  kind: '是哪一種',
  kinds: { elder: '老人', woman: '婦女', child: '孩子', man: '男士' },
  add: '寫下來',
  added: (name) => `${name}寫下來了，去活動裡就能替她報名。`,
  remove: '去掉',
  removed: '去掉了。',
  whose: '給誰報？',
  herself: '我自己',
  addFirst: '給家裡人報名',
  addMore: '再寫一位家裡人',
  places: '家裡人',
  forWhom: (name) => `給${name}報的`,
};
