import type { ReactNode } from 'react';

/** One state of a part. The list of a part's examples feeds the gallery, its test and its axe check. */
export type Example = { name: string; node: ReactNode };
