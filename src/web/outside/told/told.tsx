import type { ReactNode } from 'react';
import { isCoreError } from '../../../core/shared/errors.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import { endCareByCode } from '../../../core/touches/telling/end-care-by-code.ts';
import { endByCode } from '../../../core/touches/telling/end-by-code.ts';
import { showByCode, type ToldByCode } from '../../../core/touches/telling/show-by-code.ts';
import { tellingPath } from '../../../core/touches/telling/telling-path.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import type { Tries } from '../../../core/requests/returning/code-tries.ts';
import { ReadingList } from '../../account/readings.tsx';
import { CareOfHers } from '../../account/touches/care-of-hers.tsx';
import { TouchFacts, useExecutiveWords } from '../../account/touches/touch-facts.tsx';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';

/** Kept by no cache, found by no search, and told to no page that is opened from it. */
export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'strict-origin',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
});

/** Asked in the district whose code it is; null where it opens nothing, whatever is wrong with it. */
async function byCode<T>(page: PageRequest, ask: (ctx: Ctx, trying: { tries: Tries }) => Promise<T>) {
  const tries = page.turns.takeTextTry();
  try {
    const answer = await inSomeCell(page.districts(), (ctx) => ask(ctx, { tries }));
    page.turns.textWasRight();
    return answer;
  } catch (error) {
    if (isCoreError(error) && error.kind === 'not-found') return null;
    throw error;
  }
}

/** Reading ends nothing: previews and scanners open addresses too. */
export const loader = loading(async (page, args) => {
  const code = partOf(args, 'code');
  const told = await byCode(page, (ctx, trying) => showByCode(ctx, { code }, trying));
  const { searchParams } = new URL(args.request.url);
  return { told, code, isAsked: searchParams.has('sure'), isDropped: searchParams.has('dropped') };
});

export const action = acting(async ({ page, form, args }) => {
  const code = partOf(args, 'code');
  const isCareAlone = textOf(form, 'act') === 'care';
  const end = isCareAlone ? endCareByCode : endByCode;
  await byCode(page, (ctx, trying) => end(ctx, { code }, trying));
  return goTo(`${tellingPath(code)}${isCareAlone ? '?dropped=1' : ''}`);
});

/** The page of a text: who is to be in touch with her, and one touch that nobody shall. Without signing in, without script. */
export default function ToldByText() {
  const { told, ...asked } = useLoaded(loader);
  const { frame, touches } = useWords();
  const title = told === null ? touches.gone : told.state === 'over' ? touches.over : touches.title;
  return (
    <div className="page" translate="no">
      <title>{frame.titleOf(title)}</title>
      <h1>{title}</h1>
      {told?.state === 'stands' ? (
        <Stands told={told} {...asked} />
      ) : (
        <>
          <p>{told === null ? touches.goneWhat : touches.overWhat}</p>
          <Note tone="calm">{touches.overLater}</Note>
        </>
      )}
    </div>
  );
}

type StandsProps = {
  told: Extract<ToldByCode, { state: 'stands' }>;
  code: string;
  isAsked: boolean;
  isDropped: boolean;
};

function Stands({ told: { touch, readings, district }, code, isAsked, isDropped }: StandsProps) {
  const { touches, cares } = useWords();
  const executiveWords = useExecutiveWords();
  const who = (
    <Section title={touches.who}>
      <p>
        <strong>
          <OwnWords>{executiveWords(touch)}</OwnWords>
        </strong>
      </p>
    </Section>
  );
  if (isAsked) return <Sure code={code}>{who}</Sure>;
  return (
    <>
      <p className="page__lead">{touches.sender(district)}</p>
      {isDropped && touch.careUntil === null && <Note tone="calm">{cares.hersEnded}</Note>}
      {who}
      <Section title={touches.kept}>
        <TouchFacts touch={touch} />
        <CareOfHers touch={touch} action={tellingPath(code)} />
      </Section>
      <Section title={touches.readings}>
        {readings.length === 0 && <p className="quiet">{touches.noReadings}</p>}
        <ReadingList readings={readings} />
      </Section>
      <Buttons>
        <ButtonLink kind="warn" href={`${tellingPath(code)}?sure=1`}>
          {touches.end}
        </ButtonLink>
      </Buttons>
    </>
  );
}

/** It cannot be taken back, so it is asked once; the address alone does nothing. */
function Sure({ code, children }: { code: string; children: ReactNode }) {
  const { touches } = useWords();
  return (
    <>
      {children}
      <Section title={touches.sure}>
        <p>{touches.sureWhat}</p>
        <form method="post" action={tellingPath(code)}>
          <Buttons>
            <Button kind="warn">{touches.sureYes}</Button>
            <ButtonLink kind="quiet" href={tellingPath(code)}>
              {touches.sureNo}
            </ButtonLink>
          </Buttons>
        </form>
      </Section>
    </>
  );
}
