// Loaded before the product by NODE_OPTIONS: its clock starts at PICTURES_AT and runs on from there. The product has no
// such setting, and should not: only pictures want a day on which the season looks well.
const RealDate = Date;
const shift = RealDate.parse(process.env.PICTURES_AT ?? '') - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift);
    else super(...given);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
