import { recordRetention } from "@/lib/auth/audit-host";
import { ClockJump, guardedSweep } from "@/lib/store/sweep-guarded";
import { orSay, Trouble } from "../trouble";

const clockIsRight = process.argv.includes("--clock-is-right");

await orSay(async () => {
  const swept = await guardedSweep(new Date(), { whole: true, removed: recordRetention, clockIsRight }).catch(
    (fault: unknown) => {
      throw fault instanceof ClockJump ? new Trouble(fault.message) : fault;
    },
  );
  console.log(JSON.stringify(swept));
});
