// Loaded before the product by NODE_OPTIONS: its clock starts at CLOCK_AT and runs on from there; by as many milliseconds
// as a file CLOCK_AHEAD holds it is further ahead, from the moment they are written. The product has no such setting,
// and should not: only pictures want a day on which the season looks well, and only a journey cannot wait for hours.
import { readFileSync, watchFile } from 'node:fs';

const RealDate = Date;
const { CLOCK_AT = '', CLOCK_AHEAD } = process.env;
const shift = RealDate.parse(CLOCK_AT) - RealDate.now();
let ahead = 0;
if (CLOCK_AHEAD) {
  watchFile(CLOCK_AHEAD, { interval: 100, persistent: false }, () => {
    ahead = Number(readFileSync(CLOCK_AHEAD, 'utf8'));
  });
}

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift + ahead);
    else super(...given);
  }
  static now() {
    return RealDate.now() + shift + ahead;
  }
};
