import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';

/** What starts the product with its clock at that time. */
export const clockEnv = (at: string): Record<string, string> => ({
  NODE_OPTIONS: `--import ${new URL('shift-clock.mjs', import.meta.url).href}`,
  CLOCK_AT: at,
});

type MovableClock = { env: Record<string, string>; goOn: (hours: number) => void; drop: () => void };

/** The same with a clock that can be moved on, once; the product reads it some moments later. */
export function movableClock(at: string): MovableClock {
  const folder = mkdtempSync('/tmp/weijia-clock-');
  const file = `${folder}/ahead`;
  const goOn = (hours: number) => writeFileSync(file, String(hours * 3_600_000));
  goOn(0);
  return {
    env: { ...clockEnv(at), CLOCK_AHEAD: file },
    goOn,
    drop: () => rmSync(folder, { recursive: true }),
  };
}
