/** What is refused where villages become one. */
export const villageMergerErrors = {
  'lead-to-choose': '有几位牵头的执委，先选留哪一位，再并。',
  'village-code-shape': '村居代码是 12 位数字。',
  'too-many-villages': '一次最多并 30 个村居，请分几次办。',
  'one-village': '并成其中一个，至少要选两个村居。',
  'village-gone': '有的村居已经没有了，或者不归咱们区。请重新选。',
  'village-began-today': '有的村居今天才有，请明天再办。',
  'village-in-another-merger': '有的村居已经在另一次合并里了。先把那一次办完或者拿掉。',
  'town-unknown': '前 9 位不是咱们区的镇街，请核对代码。',
  'code-in-use': '这个代码还有村居在用，请换一个。',
  'too-many-grids': '并起来网格超过 999 个了，请先并掉一些网格。',
  'village-merger-not-found': '没有这次合村，或者只有区妇联能看。',
  'villages-merged': '这次合村已经办过了。',
  'villages-dropped': '这次合村已经不办了。要办请重新选村居。',
  'villages-not-merged': '这次合村没有办，或者已经分回去了。',
  'villages-merged-on': '并成的村居后来又并到别处了。请先把后面那一次分回去。',
  'merger-too-long-ago': '过了 30 天，不能分回去了。',
};
