import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import { type Kept, keptInWords } from "./kept";

/** held: 3次来电、1份证据. kept: until when; null for as long as the browser knows it. */
export type Left = { held: string; kept: Kept | null };

/** What was recorded on this device without an account and stayed here while one is open. */
export function LeftPart({ held, kept, take }: Left & { take: () => Promise<void> }) {
  return (
    <form action={take} className="mt-3">
      <p>这台设备上还留着没登录时记的{held}，退出登录就能看到。</p>
      {kept && (
        <p className="mt-1">
          <Words>{keptInWords(kept)}</Words>
        </p>
      )}
      <Button type="submit" quiet>
        带到这个账号来
      </Button>
    </form>
  );
}
