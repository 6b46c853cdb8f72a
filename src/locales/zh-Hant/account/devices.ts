import type { devices as source } from '../../zh-Hans/account/devices.ts';

export const devices: typeof source = {
  title: '在哪兒登入著',
  lead: '看看哪幾台裝置上登入著您的帳號，不認得的就登出。',
  kinds: {
    iphone: 'iPhone',
    ipad: 'iPad',
    android: 'Android 手機或平板',
    harmony: '鴻蒙手機或平板',
    windows: 'Windows 電腦',
    mac: 'Mac 電腦',
    linux: 'Linux 電腦',
  },
  unknown: '沒認出是什麼裝置',
  thisOne: '就是您手上這台',
  since: (when: string) => `${when}登入`,
  lastUsed: (day: string) => `最近用過：${day}`,
  end: '登出這台',
  endOthers: '別處的都登出',
  ended: '登出了。那台裝置要再進來，得重新收驗證碼。',
  onlyHere: '別處都沒有登入。',
  join: (name: string) => `連上我的${name}，下次用它登入`,
  joined: '連上了，下次可以直接用它登入。',
  kept: '這裡只記是哪種裝置、哪天用過，不記在什麼地方。',
};
