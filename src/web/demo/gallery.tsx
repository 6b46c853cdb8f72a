import { notFound } from '../../core/shared/errors.ts';
import { loading } from '../page-request.ts';
import { allExamples } from '../ui/all-examples.ts';
import { useWords } from '../ui/frame/frame.tsx';
import { Page, Section } from '../ui/page/page.tsx';

export const loader = loading(async ({ demo }) => {
  if (!demo) throw notFound();
  return null;
});

/** Each part of the pages in each of its states. */
export default function Gallery() {
  const { demo } = useWords();
  return (
    <Page title={demo.galleryTitle} lead={demo.galleryWhy}>
      {Object.entries(allExamples).map(([part, examples]) => (
        <Section key={part} title={part}>
          {examples.map(({ name, node }) => (
            <div className="gallery__example" key={name}>
              <p className="quiet small">{name}</p>
              {node}
            </div>
          ))}
        </Section>
      ))}
    </Page>
  );
}
