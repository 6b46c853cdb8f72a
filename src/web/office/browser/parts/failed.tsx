import { Alert, Button } from 'antd';
import { useOffice } from './office-words.tsx';

/** What was asked for did not come: what to do now. */
export function Failed({ again }: { again: () => void }) {
  const { words } = useOffice();
  return <Alert type="error" title={words.broken} action={<Button onClick={again}>{words.again}</Button>} />;
}

/** Why what was pressed was not done. */
export function Refusal({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null;
  return <Alert type="error" title={sentence} className="office__refusal" />;
}
