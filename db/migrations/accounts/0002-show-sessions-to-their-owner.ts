/** She sees where she is signed in: what kind of device, and the day it was last used. No address, no browser's name. */
export const up = (accounts: string) => `
  alter table ${accounts}.session
    add column device text constraint session_device
      check (device in ('iphone', 'ipad', 'android', 'harmony', 'windows', 'mac', 'linux')),
    add column last_used_on date;
`;
