/** Where the draft of the next version is: once a letter went out, the complaint's own address is that letter. */
export function draftAddress({ id, letters }: { id: string; letters: unknown[] }): string {
  return letters.length === 0 ? `/complaints/${id}` : `/complaints/${id}?change=1`;
}
