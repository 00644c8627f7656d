import { ofAnother } from "@/lib/complaints/anothers";

/** Under the head of a page: what it shows came by the case data of somebody else. */
export function OfAnother({ is, children }: { is: boolean; children: React.ReactNode }) {
  if (!is) return null;
  return (
    <p className="mt-2">
      <b>{ofAnother}</b>　{children}
    </p>
  );
}
