import { localPath } from '../../local-path.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { staffOnly } from './office-door.ts';

export const loader = loading(async (page, { request }) => {
  await staffOnly(page);
  const { answer } = page;
  const codes = answer?.asks === 'recovery-codes' ? (answer.typed['codes'] ?? '').split(' ') : [];
  return { codes, next: localPath(new URL(request.url).searchParams.get('next')) };
});

/** The ten codes, this once. */
export default function RecoveryCodes() {
  const { codes, next } = useLoaded(loader);
  const { secondStep, frame } = useWords();
  const windowTitle = frame.titleOf(secondStep.codes);
  if (codes.length === 0) {
    return (
      <Page title={secondStep.codes} lead={secondStep.codesGone}>
        <Buttons>
          <ButtonLink href="/me/second-step">{secondStep.mineTitle}</ButtonLink>
        </Buttons>
      </Page>
    );
  }
  return (
    <Page title={secondStep.codesTitle} windowTitle={windowTitle} lead={secondStep.codesLead}>
      <ul className="section recovery-codes" aria-label={secondStep.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <PrintThis />
      <Buttons>
        <ButtonLink href={next}>{secondStep.codesDone}</ButtonLink>
      </Buttons>
    </Page>
  );
}
