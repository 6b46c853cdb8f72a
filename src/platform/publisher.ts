import type { Config } from './config.ts';

/** Who answers for these pages, as the law wants it at the foot of each. */
export type Publisher = { organiser: string; recordNumbers: readonly string[]; complaintsPhone: string };

/** Null in the demo, which nobody answers for. */
export function publisherOf(config: Config): Publisher | null {
  const { demo, organiser, recordNumbers, complaintsPhone } = config;
  if (demo || organiser === null || complaintsPhone === null) return null;
  return { organiser, recordNumbers, complaintsPhone };
}
