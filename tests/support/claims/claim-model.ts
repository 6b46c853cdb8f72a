type Held = { id: string; holder: number; units: number };
type Status = { status: string; position: number | null };

/** What the claim engine promises, as plainly as it can be said: no lock, no database, no clock. */
export class ClaimModel {
  private readonly holding = new Map<string, Held>();
  private readonly queue: Held[] = [];
  private readonly capacity: number;
  private closed = false;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** A code, where the engine refuses. */
  place(claim: Held): string | Status {
    if (this.closed || claim.units > this.capacity) return 'claims-closed';
    const open = [...this.holding.values(), ...this.queue];
    if (open.some(({ holder }) => holder === claim.holder)) return 'already-claimed';
    this.queue.push(claim);
    const overtakes = this.queue.length > 1;
    if (!overtakes) this.moveUp();
    return this.statusOf(claim.id);
  }

  /** Who moves up; null where it had been given back before. */
  withdraw(id: string): string[] | null {
    const at = this.queue.findIndex((held) => held.id === id);
    if (at >= 0) this.queue.splice(at, 1);
    else if (!this.holding.delete(id)) return null;
    return this.closed ? [] : this.moveUp();
  }

  close(): void {
    this.closed = true;
  }

  statusOf(id: string): Status {
    const at = this.queue.findIndex((held) => held.id === id);
    if (at >= 0) return { status: 'waiting', position: at + 1 };
    return { status: this.holding.has(id) ? 'confirmed' : 'withdrawn', position: null };
  }

  confirmed = (): string[] => [...this.holding.keys()].sort();

  waiting = (): string[] => this.queue.map(({ id }) => id);

  private moveUp(): string[] {
    const moved: string[] = [];
    const free = () => this.capacity - [...this.holding.values()].reduce((sum, { units }) => sum + units, 0);
    for (let head = this.queue[0]; head && head.units <= free(); head = this.queue[0]) {
      this.queue.shift();
      this.holding.set(head.id, head);
      moved.push(head.id);
    }
    return moved;
  }
}
