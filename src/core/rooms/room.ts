/** A time at which a room is taken; nothing says by whom or what for. */
export type RoomTime = { placeId: string; name: string; from: Date; until: Date };

/** Nobody may learn from a calendar when two sides sit down with each other, so such a room has none that is public. */
export const hasPublicTimes = ({ name, sign }: { name: string; sign: string | null }): boolean =>
  !/调解|調解|说和|說和/.test(`${name} ${sign ?? ''}`);

/** One after another without a gap, or beside each other, are one: how many talks there were is nobody's business. */
export function joinTimes(times: readonly RoomTime[]): RoomTime[] {
  const joined: RoomTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    if (last?.placeId === time.placeId && time.from <= last.until) {
      joined[joined.length - 1] = { ...last, until: time.until > last.until ? time.until : last.until };
    } else joined.push(time);
  }
  return joined;
}
