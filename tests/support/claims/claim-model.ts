type Held = { id: string; holder: number; units: number };
type Status = { status: string; position: number | null };

/** What the claim engine promises, as plainly as it can be said: no lock, no database. */
export class ClaimModel {
  private readonly holding = new Map<string, Held>();
  private readonly offers = new Map<string, Held & { until: number }>();
  private readonly queue: Held[] = [];
  private readonly lapsed = new Set<string>();
  private capacity: number;
  private closed = false;
  /** Until when a place that is freed now is offered; null where it is given at once. */
  private readonly offeredUntil: () => number | null;

  constructor(capacity: number, offeredUntil: () => number | null = () => null) {
    this.capacity = capacity;
    this.offeredUntil = offeredUntil;
  }

  /** A code, where the engine refuses. */
  place(claim: Held): string | Status {
    if (this.closed || claim.units > this.capacity) return 'claims-closed';
    const open = [...this.holding.values(), ...this.offers.values(), ...this.queue];
    if (open.some(({ holder }) => holder === claim.holder)) return 'already-claimed';
    if (this.queue.length === 0 && claim.units <= this.free()) this.holding.set(claim.id, claim);
    else this.queue.push(claim);
    return this.statusOf(claim.id);
  }

  /** Who moves up; null where it had been given back before. */
  withdraw(id: string, now: number): string[] | null {
    if ((this.offers.get(id)?.until ?? Infinity) <= now) this.lapsed.add(id);
    const at = this.queue.findIndex((held) => held.id === id);
    if (at >= 0) this.queue.splice(at, 1);
    else if (!this.holding.delete(id) && !this.offers.delete(id)) return null;
    return this.moveUp();
  }

  /** A code, where the engine refuses; false where it was taken before. */
  accept(id: string, now: number): string | boolean {
    const offer = this.offers.get(id);
    if (this.lapsed.has(id) || (offer && offer.until <= now)) return 'offer-over';
    if (this.holding.has(id)) return false;
    if (!offer) return 'nothing-offered';
    if (this.closed) return 'claims-closed';
    this.offers.delete(id);
    this.holding.set(id, offer);
    return true;
  }

  /** Who moves up; null where the offer stands, or there is none. */
  lapse(id: string, now: number): string[] | null {
    const offer = this.offers.get(id);
    if (!offer || offer.until > now) return null;
    this.offers.delete(id);
    this.lapsed.add(id);
    return this.moveUp();
  }

  /** Who moves up; null for the same number, a code where the engine refuses. */
  resize(capacity: number): string | string[] | null {
    if (this.closed) return 'claims-closed';
    if (capacity === this.capacity) return null;
    if (capacity < this.capacity - this.free()) return 'fewer-than-taken';
    if (this.queue.some(({ units }) => units > capacity)) return 'fewer-than-a-party';
    this.capacity = capacity;
    return this.moveUp();
  }

  close(): void {
    this.closed = true;
  }

  statusOf(id: string): Status {
    const at = this.queue.findIndex((held) => held.id === id);
    if (at >= 0) return { status: 'waiting', position: at + 1 };
    if (this.offers.has(id)) return { status: 'offered', position: null };
    return { status: this.holding.has(id) ? 'confirmed' : 'withdrawn', position: null };
  }

  confirmed = (): string[] => [...this.holding.keys()].sort();

  offered = (): string[] => [...this.offers.keys()].sort();

  waiting = (): string[] => this.queue.map(({ id }) => id);

  private free(): number {
    const held = [...this.holding.values(), ...this.offers.values()];
    return this.capacity - held.reduce((sum, { units }) => sum + units, 0);
  }

  private moveUp(): string[] {
    const moved: string[] = [];
    if (this.closed) return moved;
    const until = this.offeredUntil();
    for (let head = this.queue[0]; head && head.units <= this.free(); head = this.queue[0]) {
      this.queue.shift();
      if (until === null) this.holding.set(head.id, head);
      else this.offers.set(head.id, { ...head, until });
      moved.push(head.id);
    }
    return moved;
  }
}
