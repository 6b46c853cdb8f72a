import { renderPdf } from './render-pdf.ts';
import { renderWord } from './render-word.ts';

/** The kinds of files that a paper is taken away as. */
export const paperKinds = {
  docx: {
    render: renderWord,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { render: renderPdf, mediaType: 'application/pdf' },
} as const;

export type PaperKind = keyof typeof paperKinds;
export const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(paperKinds, kind);
