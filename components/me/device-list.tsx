import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";
import { NamedRow } from "./named-row";

/** One browser in which the account is open. `name`: Android 手机 · Chrome */
export type ListedDevice = { id: string; name: string; since: Date; seen: Date; isHere: boolean };

type Props = { devices: ListedDevice[]; today: Day; signOut: (form: FormData) => Promise<void> };

export function DeviceList({ devices, today, signOut }: Props) {
  return (
    <ul className="rows">
      {devices.map((device) => (
        <li key={device.id}>
          <NamedRow
            of={device}
            about={whenInWords(device, today)}
            act={device.isHere ? undefined : { verb: "退出", send: signOut }}
          />
        </li>
      ))}
    </ul>
  );
}

function whenInWords({ since, seen, isHere }: ListedDevice, today: Day): string {
  const began = `${spokenDay(dayInBeijing(since), today)}登录`;
  return isHere ? `就是这台，${began}` : `${began}，${spokenDay(dayInBeijing(seen), today)}用过`;
}
