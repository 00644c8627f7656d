import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { beginAlone } from "@/lib/store/alone";
import { dataDir } from "@/lib/store/data-dir";
import { usages } from "../command-line.mjs";
import { shownAddress } from "../shown-address";
import { orSay, Trouble } from "../trouble";
import { targetOf } from "./address";
import { move } from "./move";

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const options = {
  ...{ to: text, "to-file": text, storage: text, "storage-file": text },
  ...{ anyway: flag, "dry-run": flag },
};

function given() {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Trouble(usages.move);
  }
}

await orSay(async () => {
  const { anyway, "dry-run": dryRun, ...where } = given();
  const target = targetOf(where);
  if (!beginAlone()) throw new Trouble("先把清静停下来再搬。 Stop the server first.");
  const file = path.join(dataDir(), "secret");
  const secret = existsSync(file) ? file : "设置里的 BETTER_AUTH_SECRET";
  const isNow = await move({ ...target, anyway, dryRun }, console.log);
  if (!isNow) console.log("那里已经是从这里搬过去的，核对过，这次什么也没动。 Moved before, to its end.");
  if (dryRun && isNow)
    return console.log("只是看了看，什么也没动。 A dry run: nothing was changed anywhere.");
  const storage = target.storage ? ` STORAGE_URL=${shownAddress(target.storage)}` : "";
  console.log(`搬好了。从现在起用：DATABASE_URL=${shownAddress(target.to)}${storage}`);
  console.log(`BETTER_AUTH_SECRET 用原来的那一个（${secret}），不然谁也认不出来了。`);
  console.log("Keep BETTER_AUTH_SECRET: spaces without an account open by their cookie only.");
  console.log("原来的数据一点没动。 Moved; what was there before is untouched.");
});
