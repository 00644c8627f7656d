/** Stands on every page of the sample: nothing here is real. */
export function Invented() {
  return (
    <p>
      <b>示例，人物和号码都是编的。</b>
      <span className="soft">只能看，什么也不会存下来。</span>
    </p>
  );
}
