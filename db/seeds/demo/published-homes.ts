import published from './published-facts.json' with { type: 'json' };
import type { DemoHome, DemoPlace, DemoTeam } from './demo-types.ts';
import { accents, landline, openingHours, placeIn } from './invent-home.ts';

/** 瑞草园 stands in no public list of villages; its code is local (see db/seeds/divisions/README.md). */
const ruicaoyuanVillage = '370215001901';

const [mingduyuan, jiayuandushi, quandongxincun, aojiaoshi, ruicaoyuan] = published.homes;

type Published = { key: string; name: string; village_code: string | null };
type Fact = { label: string; text: string };
type Added = Pick<
  DemoHome,
  | 'tagline'
  | 'offers'
  | 'hours'
  | 'dropInHours'
  | 'keepsFestivals'
  | 'dropIn'
  | 'address'
  | 'leader'
  | 'style'
  | 'kind'
> & {
  places: DemoPlace[];
  teams: DemoTeam[];
  facts: Fact[];
};

const notPublished = [
  'lat',
  'lng',
  'tagline',
  'offers',
  'hours',
  'dropIn',
  'phone',
  'address',
  'leader',
  'style',
];

/** Puts invented things beside the published ones and names which fields they are. */
function withPublished(home: Published | undefined, extension: number, added: Added): DemoHome {
  if (home === undefined) throw new Error('published-facts.json has lost a home');
  const villageCode = home.village_code ?? ruicaoyuanVillage;
  return {
    ...added,
    key: home.key,
    name: home.name,
    villageCode,
    ...placeIn(villageCode),
    phone: landline(extension),
    facts: [
      ...added.facts,
      {
        label: '哪些是演示',
        text: `${added.facts.length > 0 ? '名称和上面几条' : '名称'}来自 2020 年的公开报道；别的都是演示，不是真的。`,
      },
    ],
    demonstration: true,
    synthetic: false,
    syntheticFields: home.village_code === null ? ['villageCode', ...notPublished] : notPublished,
  };
}

const venue = (name: string): DemoPlace => ({ name, sign: name, kind: 'venue', synthetic: false });
const room = (name: string): DemoPlace => ({ name, sign: name, kind: 'room', synthetic: false });
const inventedVenue = (name: string): DemoPlace => ({ name, sign: null, kind: 'venue', synthetic: true });
const team = (name: string, theme: string | null = null): DemoTeam => ({
  name,
  theme,
  memberCount: null,
  synthetic: false,
});

const quanxin = withPublished(quandongxincun, 101, {
  kind: 'village',
  tagline: '十个村并成一家，心往一处暖：会磕饽饽的、会直播的、会说和的，都在这儿',
  offers: [
    '歇脚',
    '热水',
    '拉呱',
    '手工',
    '做面食',
    '直播',
    '量血压',
    '法律咨询',
    '说和',
    '技能培训',
    '戏曲',
  ],
  hours: openingHours.intoTheEvening,
  dropIn: '没事来坐坐，炉子上有热水，一早就有人磕饽饽',
  address: '演示地址：泉东新村服务中心二楼，上楼右手边',
  leader: { title: '主任', name: '江大姐' },
  style: { accent: accents.pomegranate, emblem: '泉' },
  places: (quandongxincun?.rooms ?? []).map(room),
  teams: [team(quandongxincun?.volunteer_team?.name ?? '', '医疗卫生、技能培训、扶贫救助等 7 个服务主题')],
  facts: [
    { label: '来历', text: '10 个村合并成的新村，2568 户。' },
    { label: '谁在这里', text: '妇联主席、非遗传承人、优秀企业家等，成员 10 名以上。' },
    { label: '做什么用', text: '妇女议事、产业联盟、婚姻辅导、教育培训；有投影仪和电子屏。' },
    { label: '说和的规矩', text: '一杯茶，一张笑脸，一颗真诚的心，一句暖心的话。' },
    { label: '荣誉', text: '3 户家庭被评为青岛市最美家庭、绿色家庭。' },
    { label: '热闹', text: '办过乡村春晚。' },
  ],
});

const jiayuan = withPublished(jiayuandushi, 102, {
  kind: 'estate',
  tagline: '开着呢，有热水：进门先倒茶，有事没事都来坐坐',
  offers: ['歇脚', '热水', '拉呱', '广场舞', '做面食', '手工', '法律咨询', '换闲置', '助老'],
  hours: openingHours.intoTheEvening,
  dropInHours: openingHours.teaTable,
  dropIn: '拉呱茶座，不用报名，茶壶一直热着',
  address: '演示地址：佳源都市 6 号楼旁，红灯笼那个门',
  leader: { title: '微家主人', name: '孙大姐' },
  style: { accent: accents.apricot, emblem: '佳' },
  places: [inventedVenue('拉呱茶座'), inventedVenue('面案'), inventedVenue('门前小广场')],
  teams: [],
  facts: [{ label: '一起做过', text: '做中秋月饼、包粽子、卡饽花、跳广场舞，听过法律知识讲座。' }],
});

const mingdu = withPublished(mingduyuan, 103, {
  kind: 'estate',
  tagline: '七支队伍七颗心，孩子、老人、心里的事都有人接着',
  offers: ['歇脚', '拉呱', '看书', '亲子', '课后看护', '合唱', '倾听', '换闲置', '助老'],
  hours: openingHours.weekdays,
  keepsFestivals: true,
  dropIn: '带孩子来也行，墙角有一架子图画书',
  address: '演示地址：名都苑东门进来第一排，门口有石榴树',
  leader: { title: '微家长', name: '于大姐' },
  style: { accent: accents.celadon, emblem: '名' },
  places: [...(mingduyuan?.venues ?? []).map(venue), inventedVenue('合唱角')],
  teams: (mingduyuan?.teams ?? []).map((name) => team(name)),
  facts: [
    { label: '阵地', text: '6 处有标识的活动阵地。' },
    { label: '讲座', text: '心理健康、生命阳光讲座；家庭关系调适讲座。' },
  ],
});

const aojiao = withPublished(aojiaoshi, 104, {
  kind: 'village',
  tagline: '赶海回来歇歇脚，姜汤是热的',
  offers: ['歇脚', '热水', '拉呱', '手工', '量血压', '手机帮忙'],
  hours: openingHours.afterTheTide,
  dropIn: '鞋上有沙也进来，门口有刷子和热水',
  address: '演示地址：鳌角石村村委西屋，看见晾网的院子就到了',
  leader: { title: '微家主人', name: '姜大娘' },
  style: { accent: accents.sea, emblem: '鳌' },
  places: [inventedVenue('歇脚屋'), inventedVenue('花边桌')],
  teams: [],
  facts: [],
});

const ruicao = withPublished(ruicaoyuan, 105, {
  kind: 'estate',
  tagline: '宝爸宝妈的周末，老人孩子都有伴',
  offers: ['歇脚', '热水', '亲子', '课后看护', '看书', '换闲置', '手工'],
  hours: openingHours.weekend,
  dropIn: '周末来，地垫铺好了，娃在里头爬，大人喝口水',
  address: '演示地址：瑞草园 3 号楼架空层',
  leader: { title: '微家长', name: '蓝大姐' },
  style: { accent: accents.mugwort, emblem: '瑞' },
  places: [inventedVenue('宝爸宝妈学堂'), inventedVenue('图书角')],
  teams: [],
  facts: [],
});

/** The five demonstration homes: what is published comes from the JSON beside this file, all else is 演示. */
export const publishedHomes: readonly DemoHome[] = [quanxin, jiayuan, mingdu, aojiao, ruicao];
