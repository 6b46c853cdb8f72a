export const devices = ['iphone', 'ipad', 'android', 'harmony', 'windows', 'mac', 'linux'] as const;
export type Device = (typeof devices)[number];

/** In this order: a Harmony phone also names Android, and every one of Apple's names Mac. */
const marks: readonly (readonly [RegExp, Device])[] = [
  [/OpenHarmony|HarmonyOS|ArkWeb/i, 'harmony'],
  [/Windows Phone/i, 'windows'],
  [/Android|Adr /i, 'android'],
  [/iPhone|iPod/i, 'iphone'],
  [/iPad/i, 'ipad'],
  [/Windows/i, 'windows'],
  [/Macintosh|Mac OS X/i, 'mac'],
  [/Linux|X11/i, 'linux'],
];

/** What she would call it; the rest of what a browser says of itself is not kept. Null where nothing can be told. */
export function deviceOf(userAgent: string | null | undefined): Device | null {
  const said = (userAgent ?? '').slice(0, 1000);
  return marks.find(([mark]) => mark.test(said))?.[1] ?? null;
}

export const isDevice = (text: string | null): text is Device => devices.some((device) => device === text);
