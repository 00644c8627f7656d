import { recordHostAudit } from "@/lib/auth/audit-host";
import { normalName } from "@/lib/auth/names";
import { pseudonym } from "@/lib/auth/pseudonym";
import { findAccount } from "@/lib/store/accounts";
import { type AuditRow, readAudit } from "@/lib/store/audit/read";
import { orSay, Trouble } from "../trouble";
import { asked } from "./asked";

function line({ at, event, outcome, detail, actor, source, count }: AuditRow): string {
  const about = [event, outcome, detail].filter(Boolean).join(" ");
  const whom = [actor && `who ${actor}`, source && `from ${source}`].filter(Boolean).join(" ");
  return [at.toISOString(), about, whom || "-", `×${count}`].join("\t");
}

/** The pseudonym of an account's owner. A space that was deleted has no name any more by which it could be found. */
async function whoIs(name: string): Promise<string> {
  const account = await findAccount(normalName(name));
  if (!account) throw new Trouble("没有这个用户名的账号。 There is no account of this name.");
  return pseudonym("owner", account.ownerId);
}

await orSay(async () => {
  const { of, json, ...filter } = asked(process.argv.slice(2), new Date());
  const who = of === undefined ? filter.who : await whoIs(of);
  if (of !== undefined && !json) console.log(`who ${who}`);
  for await (const row of readAudit({ ...filter, who })) console.log(json ? JSON.stringify(row) : line(row));
  await recordHostAudit("audit-read", { detail: of === undefined ? "" : "of" });
});
