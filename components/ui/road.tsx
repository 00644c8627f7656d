export type RoadStep = { name: string; count?: string; state: "done" | "here" | "ahead" };

const stateWords = { done: "做完了", here: "到这了", ahead: "还没做完" } as const;

/** 记录 → 证据 → 投诉 → 打印 → 跟进, and where one matter stands on it. */
export function Road({ steps }: { steps: RoadStep[] }) {
  return (
    <div className="roadbox">
      <ol className="road">
        {steps.map(({ name, count, state }) => (
          <li key={name} className={state} aria-current={state === "here" ? "step" : undefined}>
            <b>{name}</b>
            <span className="vh">{stateWords[state]}</span>
            <span className="label">{count}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
