export const flagKinds = ['number', 'name', 'address', 'place'] as const;

/** What in somebody's words could tell who she or another is. */
export type Flag = { kind: (typeof flagKinds)[number]; text: string };

const title =
  '大姐|大嫂|大娘|大妈|大爷|大叔|大哥|二姐|二嫂|三姐|三嫂|阿姨|婶子|婶|嫂子|嫂|奶奶|爷爷|老师|主任|书记|医生|大夫|师傅';
const surname =
  '王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|高|林|罗|郑|梁|谢|宋|唐|许|韩|冯|邓|曹|彭|曾|肖|田|董|袁|潘|于|蒋|蔡|余|杜|叶|程|苏|魏|吕|丁|任|沈|姚|卢|姜|崔|钟|谭|陆|汪|范|金|石|廖|贾|夏|韦|付|方|白|邹|孟|熊|秦|邱|江|尹|薛|闫|段|雷|侯|龙|史|陶|黎|贺|顾|毛|郝|龚|邵|万|钱|严|覃|武|戴|莫|孔|向|汤|矫|纪|兰|仇|迟|蓝|解|辛|修|綦';

/** Where somebody works, learns or is treated; what is said before such a word, going there or which one, is no name of it. */
const placeName = String.raw`[\p{Script=Han}--[去到在上进从往送读念接住给跟是的了个那这哪么她他我你您俺咱们有没不家]]{2,8}`;
const kindOfPlace =
  '街道|镇|小学|中学|大学|学校|幼儿园|医院|卫生院|卫生室|派出所|超市|商场|饭店|宾馆|市场|公司|工厂|服装厂|食品厂|厂|合作社';

const patterns: readonly { kind: Flag['kind']; at: RegExp }[] = [
  { kind: 'number', at: /\d[\d\s-]{5,}[\dxX]/g },
  { kind: 'number', at: /[零〇一二三四五六七八九幺]{7,}/g },
  { kind: 'number', at: /(?:微信|QQ|扣扣)号?[是:\s]*[A-Za-z0-9][A-Za-z0-9_-]{4,}/gi },
  { kind: 'name', at: new RegExp(`(?:${surname})[\\p{Script=Han}]{0,2}?(?:${title})`, 'gu') },
  { kind: 'name', at: new RegExp(`(?:叫|名叫|名字是|我是)(?:${surname})[\\p{Script=Han}]{1,2}`, 'gu') },
  { kind: 'address', at: /\d+\s*(?:号楼|栋|幢|单元|室|楼)/g },
  { kind: 'address', at: /[\p{Script=Han}]{2,8}(?:路|街(?!道)|巷|胡同)\s*\d*\s*号?/gu },
  { kind: 'address', at: /[\p{Script=Han}]{2,6}(?:村|小区|社区|家园|花园|都市)/gu },
  { kind: 'place', at: new RegExp(`${placeName}(?:${kindOfPlace})`, 'gv') },
];

/** For who looks a question over before it is put up: numbers, names, addresses and places in it, each once, in their order. */
export function flagsOf(text: string): Flag[] {
  const words = text.normalize('NFKC');
  const found = patterns.flatMap(({ kind, at }) =>
    [...words.matchAll(at)].map((match) => ({ kind, text: match[0], index: match.index })),
  );
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.index - b.index)
    .flatMap(({ kind, text }) => {
      const isNew = !seen.has(`${kind} ${text}`);
      seen.add(`${kind} ${text}`);
      return isNew ? { kind, text } : [];
    });
}
