import { checkStore } from "@/lib/store/check/check-store";
import { mendTimes } from "@/lib/store/check/derived-times";
import { inTheClear } from "@/lib/store/check/in-the-clear";
import { onlyLook } from "@/lib/store/looking";
import { checkKeys } from "@/lib/store/sealed/key-check";
import { orSay } from "../trouble";

/** So many faults of one kind are spelled out. */
const most = 20;

/** The one thing that this command ever changes, and only when it is asked to. */
async function mend(): Promise<void> {
  console.log(`${await mendTimes()} calls: day and hour computed again`);
}

async function look(): Promise<void> {
  onlyLook();
  await checkKeys();
  const findings = await checkStore();
  for (const { part, looked, wrong, note } of findings) {
    console.log(`${part}: ${looked} looked at, ${wrong.length} wrong${note ? `, ${note}` : ""}`);
    for (const line of wrong.slice(0, most)) console.log(`  ${line}`);
    if (wrong.length > most) console.log(`  and ${wrong.length - most} more`);
  }
  const clear = await inTheClear();
  if (clear) console.log(clear);
  const faults = findings.reduce((sum, { wrong }) => sum + wrong.length, 0);
  console.log(faults === 0 ? "everything is as it was stored" : `${faults} faults`);
  if (faults > 0) process.exitCode = 1;
}

await orSay(process.argv.includes("--mend-times") ? mend : look);
