type DockProps = {
  children?: React.ReactNode;
  /** The action has its own place at a desk. */
  onlyNarrow?: boolean;
};

/** The foot of a page: its one main action. Stands after <main className="page bar"> (under the five words) or "page foot". */
export function Dock({ children, onlyNarrow }: DockProps) {
  if (!children) return null;
  return (
    <section className={onlyNarrow ? "dock only-narrow" : "dock"} aria-label="下一步">
      {children}
    </section>
  );
}
