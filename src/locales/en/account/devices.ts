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
  kept: 'Only the kind of device and the day of use are kept, never the place.',
};
