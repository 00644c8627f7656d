import { Words } from "@/components/ui/words";

export type Choice = { value: string; name: string; count: number; chosen: boolean };

/** Choices shown before the rest is asked for. */
const first = 6;

/** One question of the picker: choices with their counts, as many as apply. */
export function PickGroup({ name, legend, choices }: { name: string; legend: string; choices: Choice[] }) {
  const rest = choices.slice(first);
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      <Choices name={name} choices={choices.slice(0, first)} />
      {rest.length > 0 && (
        <details open={rest.some((choice) => choice.chosen)}>
          <summary className="fold">
            还有<Words>{`${rest.length}个`}</Words>
          </summary>
          <Choices name={name} choices={rest} />
        </details>
      )}
    </fieldset>
  );
}

function Choices({ name, choices }: { name: string; choices: Choice[] }) {
  return (
    <div className="chips">
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="checkbox"
            className="cover"
            name={name}
            value={choice.value}
            defaultChecked={choice.chosen}
          />
          <span className="chip whitespace-normal">
            <span className="num">{choice.name}</span>　<Words>{`${choice.count}次`}</Words>
          </span>
        </label>
      ))}
    </div>
  );
}
