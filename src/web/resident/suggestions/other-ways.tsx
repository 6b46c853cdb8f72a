import { useFrame } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';

export function OtherWays() {
  const { words, publisher } = useFrame();
  const { suggestions } = words;
  return (
    <Section title={suggestions.otherWays}>
      <p>{suggestions.ring(publisher?.complaintsPhone ?? '12338')}</p>
      <p>{suggestions.comeIn}</p>
    </Section>
  );
}
