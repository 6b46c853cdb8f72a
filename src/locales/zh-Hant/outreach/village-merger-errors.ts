/** What is refused where villages become one. */
export const villageMergerErrors = {
  'lead-to-choose': '有幾位牽頭的執委，先選留哪一位，再併。',
  'village-code-shape': '村居代碼是 12 位數字。',
  'too-many-villages': '一次最多併 30 個村居，請分幾次辦。',
  'one-village': '併成其中一個，至少要選兩個村居。',
  'village-gone': '有的村居已經沒有了，或者不歸咱們區。請重新選。',
  'village-began-today': '有的村居今天才有，請明天再辦。',
  'village-in-another-merger': '有的村居已經在另一次合併裡了。先把那一次辦完或者拿掉。',
  'town-unknown': '前 9 位不是咱們區的鎮街，請核對代碼。',
  'code-in-use': '這個代碼還有村居在用，請換一個。',
  'too-many-grids': '併起來網格超過 999 個了，請先併掉一些網格。',
  'village-merger-not-found': '沒有這次合村，或者只有區婦聯能看。',
  'villages-merged': '這次合村已經辦過了。',
  'villages-dropped': '這次合村已經不辦了。要辦請重新選村居。',
  'villages-not-merged': '這次合村沒有辦，或者已經分回去了。',
  'villages-merged-on': '併成的村居後來又併到別處了。請先把後面那一次分回去。',
  'merger-too-long-ago': '過了 30 天，不能分回去了。',
};
