import { type Look, NumberPages, NumberSearch } from "@/components/ui/number-look";
import { Words } from "@/components/ui/words";

export type Choice = { value: string; name: string; count: number; chosen: boolean };

/** Choices shown before the rest is asked for. */
const first = 6;

type Shown = { name: string; legend: string; choices: Choice[]; look?: Look };

/** One question of the picker: choices with their counts, as many as apply. look: of a list that has more of them. */
export function PickGroup({ name, legend, choices, look }: Shown) {
  const rest = choices.slice(first);
  const isLooked = look !== undefined && (look.q !== "" || look.page > 0);
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      {look && (look.pages > 1 || look.q !== "") && <NumberSearch q={look.q} />}
      {look?.q && choices.every((choice) => choice.chosen) && <p className="soft">没有别的这样的号码。</p>}
      <Choices name={name} choices={choices.slice(0, first)} />
      {rest.length > 0 && (
        <details open={isLooked || rest.some((choice) => choice.chosen)}>
          <summary className="fold">
            还有<Words>{`${rest.length}个`}</Words>
          </summary>
          <Choices name={name} choices={rest} />
        </details>
      )}
      {look && <NumberPages {...look} />}
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
            <span className="num">{choice.name}</span>　<Words>{`${choice.count}条`}</Words>
          </span>
        </label>
      ))}
    </div>
  );
}
