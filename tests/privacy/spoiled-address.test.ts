import { beforeEach, expect, test } from "vitest";
import { noAnswers } from "@/lib/channels/answers";
import { addCall } from "@/lib/store/calls";
import { startComplaint } from "@/lib/store/complaints";
import { Browser, use } from "../fixtures/browser";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { type Drawn, drawn } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

still();
freshSqlite(); // what an address says is the same on either database
beforeEach(() => use(new Browser()));

const again = "这个地址打不开了，重新选一遍";
const all = "这个地址打不开了，下面是全部";
const shown = (page: Drawn) => (typeof page === "object" && "html" in page ? page.html : "");

/** A page that is asked for with this token, as the owner of one call and one draft. */
async function asked(page: string, s: string | string[]): Promise<string> {
  const owner = await ownSpace();
  const call = await addCall(owner, said());
  const id = await startComplaint(owner, "12321", [call.id], noAnswers);
  return shown(await drawn({ page, params: { id }, query: { s } }));
}

test.each(["/complaints/new", "/complaints/new/calls", "/complaints/[id]/calls", "/plan"])(
  "%s takes no call for a choice that cannot be read any more, and asks for it again",
  async (page) => {
    const html = await asked(page, "garbage");
    expect(html).toContain(again);
    expect(html).not.toContain("1次");
    expect(html).not.toContain("<form");
  },
);

test.each(["/calls", "/calls/unfinished"])("%s says that it shows everything instead", async (page) => {
  expect(await asked(page, "abc")).toContain(all);
  expect(await asked(page, ["abc", "abc"])).toContain(all);
});
