/**
 * Whose rows they are, for a question that names their ids: said so that SQLite, which knows no sizes, looks up the ids
 * and does not go through all that the owner has.
 */
export function heldBy(ownerId: string) {
  return { NOT: { ownerId: { not: ownerId } } };
}
