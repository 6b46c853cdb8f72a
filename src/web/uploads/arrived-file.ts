import type { Sent } from './read-upload-form.ts';

/** What arrived where a file of a case was expected; what it is its verb says. */
export type ArrivedFile = { name: string; bytes: Buffer } | 'file-missing' | 'file-too-large';

export function arrivedFile(sent: Sent | null): ArrivedFile {
  if (sent?.truncated) return 'file-too-large';
  return sent && sent.bytes.length > 0 ? { name: sent.name, bytes: sent.bytes } : 'file-missing';
}
