import type { Photo } from '../../../core/homes/home.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';

/** What the home looks like inside; the words for each photo are the home's own. */
export function Photos({ photos }: { photos: readonly Photo[] }) {
  const { homes } = useWords();
  const { language } = useFrame();
  if (photos.length === 0) return null;
  return (
    <Section title={homes.photos}>
      <ul className="photos">
        {photos.map(({ id, alt, width, height }) => (
          <li key={id} className="photos__one" lang={language === 'zh-Hans' ? undefined : 'zh-Hans'}>
            <img src={`/photos/${id}`} alt={alt} width={width} height={height} loading="lazy" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
