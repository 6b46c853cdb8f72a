import { showCase } from '../../../core/cases/reading/show-case.ts';
import { showOrders } from '../../../core/orders/show-orders.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { PrintButton, PrintByHand } from '../../ui/print-button/print-button.tsx';
import { Qr } from '../../ui/qr/qr.tsx';
import { momentOf } from '../../view/moments.ts';
import { FileSize } from '../../view/words/file-size.tsx';
import { nameIn } from '../cases/name-in.ts';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const { orders } = await showOrders(ctx, { caseId });
  const pack = orders.flatMap(({ packs }) => packs).find(({ id }) => id === partOf(args, 'pack'));
  if (!pack) throw notFound('pack-not-found');
  const { team } = await showCase(ctx, { caseId });
  return { caseId, pack, madeBy: nameIn(team, pack.madeBy) ?? null };
});

/** What is printed and handed over beside the archive: by it a stranger sees that nothing was changed. */
export default function PackSheet() {
  const { caseId, pack, madeBy } = useLoaded(loader);
  const { words, now } = useFrame();
  const { orders, cases, dates, frame } = words;
  const said = orders.pack;
  return (
    <Page
      title={said.sheetTitle}
      windowTitle={frame.titleOf(cases.windowTitle)}
      lead={said.sheetLead}
      back={{ href: `/desk/cases/${caseId}/orders`, label: said.back }}
    >
      <Section title={said.sha256}>
        <p className="numbers">{pack.sha256}</p>
        <Qr text={pack.sha256} label={said.qr} />
      </Section>
      <Facts
        facts={[
          { label: said.when, text: dates.stamp(momentOf(pack.madeAt, now)) },
          madeBy !== null && { label: said.who, text: <OwnWords>{madeBy}</OwnWords> },
          { label: said.files, text: String(pack.files) },
          { label: said.size, text: <FileSize bytes={pack.size} /> },
        ]}
      />
      <Section title={said.how}>
        <ol className="stack">
          {said.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      {pack.isKept ? <Take href={`/desk/cases/${caseId}/packs/${pack.id}/zip`} /> : <p>{said.gone}</p>}
      <PrintByHand />
      <script src="/papers.js" type="module" async />
    </Page>
  );
}

function Take({ href }: { href: string }) {
  const { orders } = useFrame().words;
  return (
    <Buttons>
      <ButtonLink href={href}>{orders.pack.take}</ButtonLink>
      <PrintButton />
    </Buttons>
  );
}
