import { recordRetention } from "@/lib/auth/audit-host";
import { sweep } from "@/lib/store/sweep";
import { orSay } from "../trouble";

await orSay(async () =>
  console.log(JSON.stringify(await sweep(new Date(), { whole: true, removed: recordRetention }))),
);
