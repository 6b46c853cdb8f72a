import { exportEverywhere } from '../../../core/people/export-everywhere.ts';
import { showMe } from '../../../core/people/show-me.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords, PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { momentOf } from '../../view/moments.ts';
import { villageName } from '../../view/village-name.ts';
import { hereAmong } from '../here-among.ts';
import { recordLines } from './record-lines.ts';

export const loader = loading(async ({ ctx, everywhere }) => {
  personOnly(ctx);
  const hers = await everywhere();
  const { elsewhere, ...here } = await exportEverywhere(hers);
  return { me: await showMe(hereAmong(hers, ctx)), everything: [here, ...elsewhere] };
});

/** Her record in words, to read and to print: what the file holds for programs, said by the same verb. */
export default function MyRecord() {
  const { me, everything } = useLoaded(loader);
  const { words, language, now } = useFrame();
  const { me: said, dates, frame } = words;
  return (
    <Page
      title={said.data}
      lead={said.recordAt(dates.stamp(momentOf(now, now)))}
      back={{ href: '/me', label: frame.mine }}
    >
      <Facts
        facts={[
          { label: said.name, text: me.name === null ? said.noName : <OwnWords>{me.name}</OwnWords> },
          me.phoneMasked !== null && { label: said.phone, text: me.phoneMasked },
          {
            label: said.village,
            text:
              me.villageName === null ? (
                said.noVillage
              ) : (
                <PlaceWords>{villageName(me.villageName, language)}</PlaceWords>
              ),
          },
        ]}
      />
      {recordLines(everything, { words, now }).map(({ title, lines }) => (
        <Section key={title} title={title}>
          <ul className="said-list">
            {lines.map((line, nth) => (
              <li key={nth} className="words">
                {line}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <PrintThis />
    </Page>
  );
}
