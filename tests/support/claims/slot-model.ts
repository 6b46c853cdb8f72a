type Wish = { id: string; holder: number; units: number; from: number; until: number };
type Held = Wish & {
  state: 'waiting' | 'offered' | 'confirmed' | 'gone' | 'lapsed';
  numbers: number[];
  offerUntil: number;
};
type Status = { status: string; position: number | null };

const quarter = 15 * 60_000;
const minute = 60_000;

/** What the engine promises of hours, as plainly as it can be said: quarters of an hour on a sheet of paper, one line a unit. */
export class SlotModel {
  private readonly claims: Held[] = [];
  private capacity: number;
  private closed = false;
  private readonly setup: number;
  private readonly base: number;
  private readonly offeredUntil: (from: number, now: number) => number | null;

  constructor(
    of: { capacity: number; setup: number; base: number },
    offeredUntil: (from: number, now: number) => number | null,
  ) {
    this.capacity = of.capacity;
    this.setup = of.setup;
    this.base = of.base;
    this.offeredUntil = offeredUntil;
  }

  /** A code, where the engine refuses. */
  place(wish: Wish, now: number): string | Status {
    if (this.closed || wish.units > this.capacity) return 'claims-closed';
    if (this.begun(wish, now)) return 'slot-begun';
    const meets = (a: Wish) => a.from < wish.until && wish.from < a.until;
    if (this.open().some((claim) => claim.holder === wish.holder && meets(claim))) return 'already-claimed';
    const claim: Held = { ...wish, state: 'waiting', numbers: [], offerUntil: Infinity };
    const ahead = this.waitersBefore(claim, now).length;
    this.claims.push(claim);
    const numbers = this.numbersOf(claim, now);
    if (!numbers) return { status: 'waiting', position: ahead + 1 };
    Object.assign(claim, { state: 'confirmed', numbers });
    return { status: 'confirmed', position: null };
  }

  /** Who moves up; null where it had been given back before. */
  withdraw(id: string, now: number): string[] | null {
    const claim = this.get(id);
    if (!this.open().includes(claim)) return null;
    claim.state = claim.state === 'offered' && claim.offerUntil <= now ? 'lapsed' : 'gone';
    return this.moveUp(now);
  }

  /** A code, where the engine refuses; false where it was taken before. */
  accept(id: string, now: number): string | boolean {
    const claim = this.get(id);
    if (claim.state === 'lapsed' || (claim.state === 'offered' && claim.offerUntil <= now))
      return 'offer-over';
    if (claim.state === 'confirmed') return false;
    if (claim.state !== 'offered') return 'nothing-offered';
    if (this.closed) return 'claims-closed';
    claim.state = 'confirmed';
    return true;
  }

  /** Who moves up; null where the offer stands, or there is none. */
  lapse(id: string, now: number): string[] | null {
    const claim = this.get(id);
    if (claim.state !== 'offered' || claim.offerUntil > now) return null;
    claim.state = 'lapsed';
    return this.moveUp(now);
  }

  /** Who moves up; null for the same number, a code where the engine refuses. */
  resize(capacity: number, now: number): string | string[] | null {
    if (this.closed) return 'claims-closed';
    if (capacity === this.capacity) return null;
    const still = this.open().filter((claim) => this.at(claim.until + this.setup) > now);
    if (still.some(({ numbers }) => numbers.some((number) => number > capacity))) return 'fewer-than-taken';
    const hoping = still.filter((claim) => claim.state === 'waiting' && this.at(claim.from) > now);
    if (hoping.some(({ units }) => units > capacity)) return 'fewer-than-a-party';
    this.capacity = capacity;
    return this.moveUp(now);
  }

  close(): void {
    this.closed = true;
  }

  ids = (state: Held['state']): string[] =>
    this.claims.filter((claim) => claim.state === state).map(({ id }) => id);

  private at = (quarters: number): number => this.base + quarters * quarter;

  private begun = ({ from }: Wish, now: number): boolean => now >= this.at(from) + minute;

  private get(id: string): Held {
    const claim = this.claims.find((claim) => claim.id === id);
    if (!claim) throw new Error('no such claim');
    return claim;
  }

  private open = (): Held[] => this.claims.filter(({ state }) => state !== 'gone' && state !== 'lapsed');

  private quartersOf({ from, until }: Wish): number[] {
    return Array.from({ length: until + this.setup - from }, (_, nth) => from + nth);
  }

  private share = (a: Wish, b: Wish): boolean =>
    this.quartersOf(a).some((one) => this.quartersOf(b).includes(one));

  private waitersBefore(claim: Held, now: number): Held[] {
    const at = this.claims.indexOf(claim);
    const before = at < 0 ? this.claims : this.claims.slice(0, at);
    return before.filter(
      (other) => other.state === 'waiting' && !this.begun(other, now) && this.share(other, claim),
    );
  }

  private numbersOf(claim: Held, now: number): number[] | null {
    if (this.waitersBefore(claim, now).length > 0) return null;
    const busy = this.open().filter((other) => other !== claim && this.share(other, claim));
    const free = Array.from({ length: this.capacity }, (_, nth) => nth + 1).filter(
      (number) => !busy.some(({ numbers }) => numbers.includes(number)),
    );
    return free.length >= claim.units ? free.slice(0, claim.units) : null;
  }

  private moveUp(now: number): string[] {
    if (this.closed) return [];
    const moved: string[] = [];
    for (const claim of this.claims) {
      if (claim.state !== 'waiting' || this.begun(claim, now)) continue;
      const numbers = this.numbersOf(claim, now);
      if (!numbers) continue;
      const until = this.offeredUntil(this.at(claim.from), now);
      Object.assign(claim, { numbers, state: until === null ? 'confirmed' : 'offered' });
      claim.offerUntil = until ?? Infinity;
      moved.push(claim.id);
    }
    return moved;
  }
}
