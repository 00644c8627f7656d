/** Where the upright copy of the user's own picture is. */
export function ownPicture(evidenceId: string): string {
  return `/evidence/${evidenceId}/copy`;
}
