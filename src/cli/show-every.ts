export const inThousands = (count: number): string => count.toLocaleString('en');

/** Says how many lines have been read, once for each so many. */
export function showEvery(step: number): (rows: number) => void {
  let shown = 0;
  return (rows) => {
    if (rows - shown < step) return;
    shown = rows;
    console.error(`${inThousands(rows)} 行 rows …`);
  };
}
