import { readsFigures } from '../../core/case-figures/reads-figures.ts';
import { listHomesBelow } from '../../core/homes-below/list-homes-below.ts';
import { showReach } from '../../core/homes-below/show-reach.ts';
import { useLoaded } from '../loaded.ts';
import { loading } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';
import { homesRead, reachRead } from './places-read.ts';

export const loader = loading(async ({ ctx, language, clientEntry, nonce }) => {
  const first = {
    reach: reachRead(await showReach(ctx), language),
    homes: homesRead(await listHomesBelow(ctx), language),
  };
  return { first: JSON.stringify(first), clientEntry, nonce, ofDistrict: await readsFigures(ctx) };
});

/**
 * The office's desk. The server sends the sheet and the first data; the desk itself is drawn in the browser alone
 * (`browser/open-office.tsx`), so that its parts take no work from the process that serves residents.
 */
export default function Office() {
  const { first, clientEntry, nonce, ofDistrict } = useLoaded(loader);
  const { words, language, largeText } = useFrame();
  const { office, frame, figures, districtClocks, villageMergers } = words;
  return (
    <div className="office">
      <Page title={office.title} lead={office.lead} back={{ href: '/me', label: frame.mine }}>
        <div
          id="office"
          data-first={first}
          data-language={language}
          data-large={largeText}
          data-nonce={nonce}
        >
          <noscript>
            <p>
              {office.noScript} <a href="/desk/homes">{office.noScriptLink}</a>
            </p>
          </noscript>
        </div>
        {ofDistrict && (
          <Buttons>
            <ButtonLink kind="quiet" href="/desk/figures">
              {figures.title}
            </ButtonLink>
            <ButtonLink kind="quiet" href="/desk/clocks">
              {districtClocks.title}
            </ButtonLink>
            <ButtonLink kind="quiet" href="/desk/villages">
              {villageMergers.title}
            </ButtonLink>
          </Buttons>
        )}
        <script type="module" src={clientEntry} />
      </Page>
    </div>
  );
}
