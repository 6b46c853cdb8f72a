import { useFrame } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';
import { PrintThis } from '../ui/print-button/print-button.tsx';
import type { Language } from '../../locales/languages.ts';
import { guideAddresses, pictureAddress } from './guides.ts';
import { piecesOf, type Block, type Guide } from './read-guide.ts';

type GuidePageProps = {
  guide: Readonly<Record<Language, Guide>>;
  /** How high its pictures are; each is as wide as a phone. */
  height: number;
  back: { href: string; label: string };
  /** All of it on one sheet of A4. */
  oneSheet?: boolean;
};

/** A guide as a page: the words of docs/guide in her language. The pictures are of the pages in 简体. */
export function GuidePage({ guide, height, back, oneSheet }: GuidePageProps) {
  const { words, language } = useFrame();
  const { frame } = words;
  const { title, lead, parts } = guide[language];
  return (
    <Page title={title} windowTitle={frame.titleOf(frame.help)} back={back}>
      <div className={oneSheet ? 'guide guide_sheet' : 'guide'}>
        <div className="guide__lead">
          <Blocks blocks={lead} height={height} />
        </div>
        {parts.map(({ title: heading, blocks }) => (
          <section key={heading} className="section guide__part">
            <h2>{heading}</h2>
            <Blocks blocks={blocks} height={height} />
          </section>
        ))}
      </div>
      <PrintThis />
    </Page>
  );
}

function Blocks({ blocks, height }: { blocks: readonly Block[]; height: number }) {
  return blocks.map((block, at) => <OneBlock key={at} block={block} height={height} />);
}

function OneBlock({ block, height }: { block: Block; height: number }) {
  switch (block.kind) {
    case 'picture':
      return (
        <img
          className="guide__picture"
          src={pictureAddress(block.file)}
          alt={block.alt}
          width={360}
          height={height}
          loading="lazy"
        />
      );
    case 'list':
      return (
        <ul className="guide__list">
          {block.items.map((item) => (
            <li key={item}>
              <Sentence text={item} />
            </li>
          ))}
        </ul>
      );
    case 'paragraph':
      return (
        <p>
          <Sentence text={block.text} />
        </p>
      );
  }
}

/** A link to what is no page of ours stays the words that it is. */
function Sentence({ text }: { text: string }) {
  return piecesOf(text).map(({ kind, text, href }, at) => {
    const page =
      kind === 'link' ? (guideAddresses[href] ?? (href.startsWith('tel:') ? href : undefined)) : undefined;
    if (page !== undefined)
      return (
        <a key={at} href={page}>
          {text}
        </a>
      );
    return kind === 'strong' ? <strong key={at}>{text}</strong> : text;
  });
}
