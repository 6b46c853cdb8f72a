import type { PaperBlock, PaperSection } from '../../paper/paper.ts';
import type { DocketView } from '../reading/docket-view.ts';

/** What may stand in a paper: whatever was said to the mediator alone is none of it. */
export type PaperDocket = Omit<DocketView, 'caucuses'>;

/** A part of the file, which stands in its index and begins on a page of its own. */
export const page = (heading: string, ...blocks: readonly PaperBlock[]): PaperSection => ({
  ...{ heading, startsPage: true, listed: true, blocks },
});
