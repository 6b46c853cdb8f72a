import { StartError } from '../../start-error.ts';

/** The file cannot be trusted, so nothing of it was used. */
export class DamagedBackup extends StartError {
  constructor(file: string) {
    super(
      `备份坏了或不完整，什么都没有动：${file} / the backup is damaged or incomplete, nothing was changed: ${file}`,
    );
  }
}
