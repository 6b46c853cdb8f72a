import { PlainPage } from './plain-page.tsx';

export default function Privacy() {
  return <PlainPage name="privacy" />;
}
