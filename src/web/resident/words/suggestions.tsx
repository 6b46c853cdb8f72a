import { PlainPage } from './plain-page.tsx';

export default function Suggestions() {
  return <PlainPage name="suggestions" />;
}
