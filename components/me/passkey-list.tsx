import { AskFirst } from "@/components/ui/ask-first";
import { Button } from "@/components/ui/button";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";
import { NamedRow } from "./named-row";

export type ListedPasskey = { id: string; name: string; rpId: string; createdAt: Date; usedAt: Date | null };

/** `host`: where this page is; one made under another address is good there only. */
type Props = {
  passkeys: ListedPasskey[];
  host: string;
  today: Day;
  rename: (form: FormData) => Promise<void>;
  remove: (form: FormData) => Promise<void>;
};

/** Sends without script as well. */
export function PasskeyList({ passkeys, host, today, rename, remove }: Props) {
  return (
    <ul className="rows">
      {passkeys.map((one) => (
        <li key={one.id}>
          <NamedRow of={one} about={whenInWords(one, host, today)} />
          <details className="mb-2">
            <summary className="link">改名</summary>
            <form action={rename} className="device">
              <input type="hidden" name="id" value={one.id} />
              <div className="box">
                <input
                  name="name"
                  aria-label={`${one.name}的新名字`}
                  defaultValue={one.name}
                  maxLength={40}
                  required
                />
              </div>
              <Button type="submit" quiet>
                改
              </Button>
            </form>
          </details>
          <AskFirst ask="删掉" verb="删掉" of={one.name} act={remove}>
            <input type="hidden" name="id" value={one.id} />
            <p>删了就不能再用它登录，要用得重新加一个。密码、恢复码和别的通行密钥不受影响。</p>
          </AskFirst>
        </li>
      ))}
    </ul>
  );
}

function whenInWords({ rpId, createdAt, usedAt }: ListedPasskey, host: string, today: Day): string {
  const day = (at: Date) => spokenDay(dayInBeijing(at), today);
  const used = usedAt ? `${day(usedAt)}用过` : "还没用过";
  return [`${day(createdAt)}加的`, used, rpId !== host && `只在${rpId}能用`].filter(Boolean).join("，");
}
