import { usualNamesOf } from '../rosters/reading/column-names.ts';
import type { Found, Heads } from '../rosters/reading/find-header.ts';
import { homeColumns, type HomeColumn } from './home-list.ts';

/** What offices write above a column of homes, without brackets, spaces and what ends a name: 微家名称 is 微家. */
const namesOf: Readonly<Record<HomeColumn, readonly string[]>> = {
  village: [
    ...usualNamesOf('village').filter((name) => name !== '住址' && name !== '居住地'),
    ...['所属妇联', '所在妇联', '所属妇联组织'],
  ],
  town: usualNamesOf('town'),
  code: usualNamesOf('code'),
  name: ['微家', '妇女微家', '名称', '微家名', '微家名字', '阵地', '家名', 'home', 'name'],
  kind: ['类型', '类别', '微家类型', '微家类别', 'kind'],
  address: [
    ...['地址', '详细地址', '微家地址', '具体地址', '所在地址', '所在地', '位置', '具体位置', '详细位置'],
    ...['地点', '住址', '活动地址', 'address'],
  ],
  leader: [
    ...['负责人', '微家长', '微家主人', '微家负责人', '主人', '负责人姓名', '微家长姓名', '主人姓名'],
    ...['联系人', '联系人姓名', '姓名', 'leader'],
  ],
  phone: [
    ...usualNamesOf('phone'),
    ...['微家电话', '固定电话', '座机', '座机号码', '对外电话', '服务电话', '负责人电话', '负责人手机'],
    ...['负责人联系电话', '负责人联系方式', '微家长电话', '微家长手机', '微家长联系电话', '联系人电话'],
  ],
  hours: ['开放时间', '开门时间', '服务时间', '开放时段', '开门时段', '活动时间', '对外开放时间', 'hours'],
  workdays: ['工作日', '平日', '周一至周五', '工作日开放时间', '平日开放时间', 'workdays'],
  weekend: ['周末', '双休日', '周六周日', '周六日', '周末开放时间', '双休日开放时间', 'weekend'],
  position: ['经纬度', '坐标', '位置坐标', '地理坐标', '经纬度坐标', '坐标经纬度', '定位', 'position'],
  lng: ['经度', '东经', '经度东经', '地理经度', 'lng', 'lon', 'longitude'],
  lat: ['纬度', '北纬', '纬度北纬', '地理纬度', 'lat', 'latitude'],
  grid: ['坐标系', '坐标系统', '坐标类型', '坐标来源', '地图', '地图来源', 'coordinates'],
  area: ['面积', '建筑面积', '使用面积', '场地面积', '活动面积', '阵地面积', '面积平方米', '面积m', 'area'],
  since: [
    ...['建立时间', '成立时间', '建立日期', '成立日期', '建成时间', '建家时间', '创建时间', '挂牌时间'],
    ...['揭牌时间', '授牌时间', '建设时间', '挂牌日期', 'since'],
  ],
  tagline: ['特色', '微家特色', '特色亮点', '服务特色', '一家一特色', '亮点', '简介', 'tagline'],
};

const byName = new Map(homeColumns.flatMap((column) => namesOf[column].map((name) => [name, column])));

const lacks = (found: Found<HomeColumn>): HomeColumn[] => {
  const hasPlace = found.has('village') || found.has('code');
  return [...(found.has('name') ? [] : (['name'] as const)), ...(hasPlace ? [] : (['village'] as const))];
};

export const headsOfHomes: Heads<HomeColumn> = { meantBy: (head) => byName.get(head), missingIn: lacks };
