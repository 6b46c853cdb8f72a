import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

/** Shown once: the only way back for whoever left no name. */
export function Receipt({ code }: { code: string }) {
  const { suggestions, frame } = useWords();
  return (
    <Page title={suggestions.sentTitle} lead={suggestions.codeLead}>
      <dl className="section">
        <dt className="quiet">{suggestions.codeLabel}</dt>
        <dd className="suggestion__code numbers">{code}</dd>
      </dl>
      <Buttons>
        <ButtonLink kind="quiet" href="/">
          {frame.firstPage}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
