import type { HomeFault } from '../../core/home-lists/home-list.ts';
import type { VisitFault } from '../../core/visit-lists/visit-list.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';

/** What is wrong with a line of a table of homes or of visits, beside what is said of rosters too; told to whoever wrote it. */
const sentences: Readonly<Record<HomeFault | VisitFault, string>> = {
  'home-name-missing': '没写微家的名称 / no name of the home',
  'home-name-too-long': '微家的名称超过 60 个字 / a name of more than 60 letters',
  'kind-unknown':
    '类型看不懂，写村居、小区、企业、骑手、执委或队伍，或者空着 / no such kind: leave it empty where it is a village’s',
  'address-too-long': '地址超过 200 个字 / an address of more than 200 letters',
  'tagline-too-long': '特色超过 100 个字，写短一点 / more than 100 letters of what it is good at',
  'home-phone-unknown-form': '电话只写一个，用数字、空格和短横 / one phone, of digits, spaces and dashes',
  'hours-unknown-form': '开放时间看不懂，如：周一至周五 8:30-11:30 14:00-17:00 / hours that cannot be read',
  'hours-without-days': '开放时间没写是哪几天，如：每天 9:00-17:00 / hours that name no days',
  'area-unknown-form': '面积不是平方米数 / the area is no number of square metres',
  'position-unread': '经纬度看不懂，要十进制的两个数 / a position that cannot be read: two decimal numbers',
  'position-missing': '没写经纬度，这个村居在哪里也不知道 / no position, and its village has none either',
  'position-far': '离这个村居五十公里还多，看看经纬度 / more than fifty kilometres from its village',
  'position-like-amap':
    '像是高德、腾讯地图上取的：换 --coordinates gcj02，或者在坐标系一列写明 / looks like a position of 高德: say gcj02',
  'grid-unknown': '坐标系只认 WGS84、GCJ-02（高德、腾讯）、BD-09（百度）/ no such system of coordinates',
  'grid-unsaid':
    '没写经纬度是哪种地图的：加 --coordinates wgs84|gcj02|bd09，或者加一列坐标系 / whose map wrote the position?',
  'home-closed-there': '这里有过同名的微家，已经关了或者并了 / one of this name has closed there',
  'visitor-missing': '没写是哪位执委 / no executive',
  'visitor-unknown': '没有这位执委 / no such executive',
  'whom-missing': '没写走访了谁 / nobody is named who was visited',
  'whom-unknown': '那天这位执委没有联系着她 / the executive kept no touch with her on that day',
  'whom-ambiguous':
    '那天这位执委联系着的不止一位像她，加上村居或手机 / several may be meant: add village or phone',
  'day-missing': '没写哪一天 / no day',
  'channel-missing': '没写怎么联系的 / no channel',
  'channel-unknown':
    '联系方式看不懂，写上门、电话、微信、集上碰见了或来微家 / no such channel: 上门, 电话, 微信, 集上碰见了, 来微家',
};

const words: Readonly<Record<string, string>> = { ...zhHans.rosters.wrong, ...sentences };

/** Names a line that is not taken, with all that is wrong in it. */
export function tellRefused(line: number, problems: readonly string[]): void {
  console.log(
    `  ${zhHans.rosters.line(line)}：${problems.map((problem) => words[problem] ?? problem).join('；')}`,
  );
}
