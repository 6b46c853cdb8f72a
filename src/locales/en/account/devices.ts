import type { devices as source } from '../../zh-Hans/account/devices.ts';

export const devices: typeof source = {
  title: 'Where you are signed in',
  lead: 'See which devices are signed in as you, and sign out any that you do not know.',
  kinds: {
    iphone: 'iPhone',
    ipad: 'iPad',
    android: 'Android phone or tablet',
    harmony: 'Harmony phone or tablet',
    windows: 'Windows computer',
    mac: 'Mac',
    linux: 'Linux computer',
  },
  unknown: 'Unknown device',
  thisOne: 'The one in your hand',
  since: (when: string) => `Signed in ${when}`,
  lastUsed: (day: string) => `Last used: ${day}`,
  end: 'Sign this one out',
  endOthers: 'Sign out everywhere else',
  ended: 'Signed out. To come back in, that device needs a new code.',
  onlyHere: 'You are signed in nowhere else.',
  join: (name: string) => `Connect my ${name}, to sign in with it`,
  joined: 'Connected. Next time you can sign in with it.',
  joinedTitle: 'Besides your phone, you can sign in with',
  joinedSince: (when: string) => `Connected ${when}`,
  cameByIt: 'Signed in here with it',
  sever: 'Disconnect',
  severSure: (name: string) => `Stop signing in with ${name}?`,
  severWhat: (name: string) =>
    `${name} will no longer let anyone in as you. Every device that signed in with it is signed out at once, keys made there stop, and we delete its mark. You still sign in by phone.`,
  severHere:
    'You signed in here with it too. Nobody can know who else is using it, so this device is signed out as well; sign in again by phone.',
  severYes: 'Disconnect it',
  severNo: 'Keep it',
  severed: 'Disconnected. Whatever had signed in with it is signed out. You can connect it again any day.',
  severedHere:
    'Disconnected. Whatever had signed in with it is signed out, here too. Please sign in by phone.',
  kept: 'Only the kind of device and the day of use are kept, never the place.',
};
