import { existsSync } from 'node:fs';
import sharp from 'sharp';

/** A minute may have passed; whatever else has changed changes more than that. Codes, drawn by chance, need more. */
const usual = 0.0005;
/** Of 255: what another encoding makes of the same letters. */
const seen = 40;

/** Whether the picture that is there already shows the same; then it stays, and the history of the clone stays small. */
export async function keepWhatLooksTheSame(file: string, taken: Buffer, mayDiffer = usual): Promise<boolean> {
  if (!existsSync(file)) return false;
  const [before, after] = await Promise.all([pointsOf(file), pointsOf(taken)]);
  if (before.length !== after.length) return false;
  let differing = 0;
  for (const [at, point] of before.entries()) {
    if (Math.abs(point - (after[at] ?? 0)) > seen) differing += 1;
  }
  return differing / before.length < mayDiffer;
}

const pointsOf = (picture: string | Buffer) => sharp(picture).greyscale().raw().toBuffer();
