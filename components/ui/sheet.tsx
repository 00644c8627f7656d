/** A letter on screen, as it will be printed: the only raised thing. */
export function Sheet({ children, label }: { children: React.ReactNode; label?: string }) {
  return (
    <article className="sheet letter" aria-label={label}>
      {children}
    </article>
  );
}
