import { Section } from "@/components/ui/section";
import type { AlongChoice } from "./use-along";

/** What is on this device: 3次来电、1份证据. */
export type OnDevice = { held: string; hasDetails: boolean };

/** Of what was recorded in this browser without an account: whether it comes into the one that is opened. */
export function ComesAlong({ held, hasDetails, along }: OnDevice & { along: AlongChoice }) {
  const what = held || "投诉人资料";
  return (
    <Section title={`这台设备上记的${what}`}>
      <fieldset className="rows">
        <legend className="vh">这台设备上记的{what}，带不带过去</legend>
        <Way take along={along} name="带过去" hint={takenInWords(held, hasDetails)} />
        <Way take={false} along={along} name="不带，留在这台设备上" hint={left} />
      </fieldset>
    </Section>
  );
}

const left = "账号里看不到，退出登录后还在；登录后在“我的”里也能再带过去";

function takenInWords(held: string, hasDetails: boolean): string {
  const merged = held && "并进你名下；账号里也记了的同一次来电，只算一次。";
  const details =
    hasDetails &&
    "投诉人资料，账号里空着的才补上；姓名、电话或身份证号不一样，就一项也不补，信上写账号里的。";
  return [merged, details].filter(Boolean).join("");
}

type WayProps = { take: boolean; along: AlongChoice; name: string; hint: string };

function Way({ take, along, name, hint }: WayProps) {
  const choose = () => along.choose(take);
  return (
    <label className="tick">
      <input type="radio" name="along" className="cover" checked={along.take === take} onChange={choose} />
      <span className="dot" />
      <span className="words">
        <b>{name}</b>
        <span className="soft">{hint}</span>
      </span>
    </label>
  );
}
