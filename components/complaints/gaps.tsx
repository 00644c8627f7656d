/** Says what the paper of a letter leaves open for the pen; nothing for null. */
export function Gaps({ said }: { said: string | null }) {
  return said && <p className="soft mb-4">{said}</p>;
}
