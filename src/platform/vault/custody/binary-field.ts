/** Arithmetic in a finite field of 2^bits elements, whose addition is XOR. */
export type BinaryField = {
  times: (a: number, b: number) => number;
  /** Of anything but zero. */
  inverse: (a: number) => number;
};

/** `modulus`: an irreducible polynomial of that degree, a bit for each coefficient. */
function binaryField(bits: number, modulus: number): BinaryField {
  const size = 1 << bits;
  const times = (a: number, b: number): number => {
    let [sum, shifted] = [0, a];
    for (let bit = 0; bit < bits; bit += 1) {
      if (b & (1 << bit)) sum ^= shifted;
      shifted <<= 1;
      if (shifted & size) shifted ^= modulus;
    }
    return sum;
  };
  const inverse = (a: number): number => {
    // a^(size - 2): the elements but zero are a group of size - 1.
    let power = 1;
    for (let left = size - 2; left > 0; left -= 1) power = times(power, a);
    return power;
  };
  return { times, inverse };
}

/** For bytes: x^8 + x^4 + x^3 + x + 1. */
export const ofBytes = binaryField(8, 0b1_0001_1011);

/** For letters of 32: x^5 + x^2 + 1. */
export const ofLetters = binaryField(5, 0b10_0101);
