/** Nothing here yet: one sentence, and what follows (the road, an action, the sample). */
export function Empty({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="pt-4">
      <p className="title">{title}</p>
      <div className="mt-3">{children}</div>
    </div>
  );
}
