/** Rows of one statement: Prisma spells all of them out before anybody else has a turn. */
const AT_ONCE = 100;

export function piecesOf<Row>(rows: Row[], size = AT_ONCE): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}

/** Does the same with every piece, one after the other; others have their turn between two of them. */
export async function inPieces<Row>(rows: Row[], work: (piece: Row[]) => Promise<unknown>): Promise<void> {
  for (const piece of piecesOf(rows)) await work(piece);
}

/** What is found for each piece, all of it in order. */
export async function foundInPieces<Key, Row>(
  keys: Key[],
  find: (piece: Key[]) => Promise<Row[]>,
): Promise<Row[]> {
  const found: Row[][] = [];
  for (const piece of piecesOf(keys)) found.push(await find(piece));
  return found.flat();
}
