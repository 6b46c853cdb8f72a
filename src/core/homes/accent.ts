type Rgb = readonly [number, number, number];

/** The grounds that a home's colour stands on: page, card and the plate of its seal by day; page and card by night. */
const lightGrounds = ['#fbf8f5', '#ffffff', '#fff7ec'];
const darkGrounds = ['#1b1715', '#27211e'];
const enough = 4.5;

const rgbOf = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrastOf(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const readsOn = (hex: string, grounds: readonly string[]) =>
  grounds.every((ground) => contrastOf(hex, ground) >= enough);

const steps = 255;

/** The first colour on the straight way from this one towards black or white that can be read on all grounds. */
function towards(hex: string, end: 0 | 255, grounds: readonly string[]): string {
  const [red, green, blue] = rgbOf(hex);
  const at = (part: number, step: number) => part + ((end - part) * step) / steps;
  for (let step = 0; step < steps; step++) {
    const shade = hexOf([at(red, step), at(green, step), at(blue, step)]);
    if (readsOn(shade, grounds)) return shade;
  }
  return hexOf([end, end, end]);
}

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** The nearest shade of a colour that everybody can read by day: itself where it is dark enough. */
export const readableAccent = (hex: string): string => towards(hex, 0, lightGrounds);

/** The same colour by night: as much lighter as the dark grounds ask for. */
export const accentByNight = (hex: string): string => towards(hex, 255, darkGrounds);
