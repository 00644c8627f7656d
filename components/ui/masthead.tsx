/** The newspaper's head: the name, a line under it, a figure in the right ear, the thick and thin rule. Front page only. */
export function Masthead({ line, ear }: { line: React.ReactNode; ear?: React.ReactNode }) {
  return (
    <>
      <header className="mast">
        <div>
          <p className="word">清静</p>
          <p>{line}</p>
        </div>
        {ear}
      </header>
      <div className="wenwu" />
    </>
  );
}
