/** A part of a page under an ink rule, with its name and one link or count at the end of the line. */
export function Section({ title, end, id, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="head">
        <h2>{title}</h2>
        {end && <span className="end soft">{end}</span>}
      </div>
      {children}
    </section>
  );
}

type SectionProps = { title: React.ReactNode; end?: React.ReactNode; id?: string; children: React.ReactNode };
