import { Button } from "@/components/ui/button";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { spokenDay } from "@/lib/deadlines/spoken";

/** One browser in which the account is open. `name`: Android 手机 · Chrome */
export type ListedDevice = { id: string; name: string; since: Date; seen: Date; isHere: boolean };

type Props = { devices: ListedDevice[]; today: Day; signOut: (form: FormData) => Promise<void> };

/** Sends without script as well. */
export function DeviceList({ devices, today, signOut }: Props) {
  return (
    <ul className="rows">
      {devices.map((device) => (
        <li key={device.id} className="device">
          <div>
            <b>{device.name}</b>
            <span className="soft block">{whenInWords(device, today)}</span>
          </div>
          {!device.isHere && (
            <form action={signOut}>
              <input type="hidden" name="id" value={device.id} />
              <Button type="submit" quiet aria-label={`退出${device.name}`}>
                退出
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function whenInWords({ since, seen, isHere }: ListedDevice, today: Day): string {
  const began = `${spokenDay(dayInBeijing(since), today)}登录`;
  return isHere ? `就是这台，${began}` : `${began}，${spokenDay(dayInBeijing(seen), today)}用过`;
}
