import { useWords } from '../../ui/frame/frame.tsx';

/** How large a file is, as a phone says it. */
export function FileSize({ bytes }: { bytes: number }) {
  const { size } = useWords().cases.files;
  const kb = bytes / 1024;
  return kb < 1024 ? size.kb(kb.toFixed(kb < 10 ? 1 : 0)) : size.mb((kb / 1024).toFixed(1));
}
