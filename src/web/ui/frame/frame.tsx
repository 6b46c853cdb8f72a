import { createContext, use, type ReactNode } from 'react';
import { sentencesIn } from '../../../locales/sentences.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import type { PageRequest } from '../../request-context.ts';

export type FrameState = Pick<
  PageRequest,
  'language' | 'largeText' | 'villageCode' | 'demo' | 'publisher' | 'answer'
> & {
  words: Sentences;
  signedIn: boolean;
  now: Date;
};

const FrameContext = createContext<FrameState | null>(null);

/** Gives every part of a page its language, its type size and the moment at which it is read. */
export function Frame({ page, children }: { page: PageRequest; children: ReactNode }) {
  const { language, largeText, villageCode, demo, publisher, answer } = page;
  const words = sentencesIn(language);
  const signedIn = page.session !== null;
  return (
    <FrameContext
      value={{
        language,
        largeText,
        villageCode,
        demo,
        publisher,
        answer,
        words,
        signedIn,
        now: page.ctx.now,
      }}
    >
      {children}
    </FrameContext>
  );
}

/** For the gallery and tests, which have no request. */
export function FrameOf({ state, children }: { state: FrameState; children: ReactNode }) {
  return <FrameContext value={state}>{children}</FrameContext>;
}

export function useFrame(): FrameState {
  const frame = use(FrameContext);
  if (!frame) throw new Error('A part of a page stands outside its Frame');
  return frame;
}

export const useWords = (): Sentences => useFrame().words;

/** What her form was refused for, and what she had typed. */
export const useAnswer = (): FormAnswer | undefined => useFrame().answer ?? undefined;
