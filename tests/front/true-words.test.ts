import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { chooseShown } from "@/app/import/actions";
import NotFound from "@/app/not-found";
import { keepRecords } from "@/lib/auth/account";
import { signOutEverywhere } from "@/lib/auth/devices";
import { ownWord } from "@/lib/auth/own-word";
import { noAnswers } from "@/lib/channels/answers";
import { nobody } from "@/lib/channels/complainant";
import { addCall } from "@/lib/store/calls";
import { saveComplainant } from "@/lib/store/complainant";
import { startComplaint } from "@/lib/store/complaints";
import { saveImport } from "@/lib/store/import-save";
import { Browser, use } from "../fixtures/browser";
import { handAndRead } from "../fixtures/handed";
import { phoneList, september } from "../fixtures/lists";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { unwatched } from "../fixtures/source-row";
import { freshSqlite } from "../fixtures/space";
import { addresses } from "../journeys/app-tree";

still("/complaints/1f/letters/1");
freshSqlite(); // what a page says is the same on either database
beforeEach(() => use(new Browser()));

const pages = addresses().flatMap(({ path, kind }) => (kind === "page" ? [path] : []));

/** What a page says; where it leads instead, in that case. */
async function saidAt(address: string): Promise<string> {
  const asked = askedOf(address, pages);
  const shown = asked ? await drawn(asked) : "nothing";
  if (typeof shown === "string") return shown;
  return "to" in shown ? shown.to : shown.html;
}

async function signedOut(): Promise<void> {
  await saveComplainant(await ownSpace(), { ...nobody, name: "李一" });
  await keepRecords("李一", "十个字符的密码够长了");
  await signOutEverywhere();
}

test("Only where nothing is left is it said that nothing is", async () => {
  expect(await saidAt("/me/deleted")).toContain("一样不剩");
  await addCall(await ownSpace(), said());
  expect(await saidAt("/me/deleted")).toBe("/me");
  use(new Browser());
  await signedOut();
  expect(await saidAt("/me/deleted")).toBe("/me");
});

test("A device that was signed out is not told that its owner has written nothing", async () => {
  await signedOut();
  expect(await saidAt("/me")).toMatch(/我的资料.*登录后看得到/s);
  expect(await saidAt("/me")).not.toContain("还没写");
});

test("What was read back is said in the server's own words to whom it was, and in nobody's else", async () => {
  const owner = await ownSpace();
  expect(await saidAt("/calls?read=99-1-1-0-1-1-1-1-0-0-0-0")).not.toMatch(/导入\d/);
  const word = encodeURIComponent(ownWord(owner, "3-0-1-0-0-0-1-0-0-0-0-1"));
  expect(await saidAt(`/calls?read=${word}`)).toContain("导入3次来电、1条短信");
  use(new Browser());
  await ownSpace();
  expect(await saidAt(`/calls?read=${word}`)).not.toMatch(/导入\d/);
});

test("Who has calls is not asked for the first one where an address takes none", async () => {
  await addCall(await ownSpace(), said());
  expect(await saidAt("/plan?matter=99")).toMatch(/这样选，一次来电也没有.*href="\/plan"/s);
  use(new Browser());
  expect(await saidAt("/plan")).toContain("先记下一次来电");
});

test("A draft is thrown away only after a question that says what is lost", async () => {
  const owner = await ownSpace();
  const { id } = await addCall(owner, said());
  const draft = await startComplaint(owner, "12321", [id], noAnswers);
  expect(await saidAt(`/complaints/${draft}`)).toMatch(
    /<details><summary[^>]*>(?:(?!<\/details>).)*不写了，扔掉草稿(?:(?!<\/details>).)*找不回来(?:(?!<\/details>).)*>扔掉<\/button>/s,
  );
});

test("Of rows that were not picked it is said that they are in the original still", async () => {
  const owner = await ownSpace();
  const id = await handAndRead(owner, phoneList(september));
  await chooseShown(id, {}, "none");
  const preview = await saidAt(`/import/${id}`);
  expect(preview).toMatch(/要记下<\/dt><dd[^>]*>0条/);
  expect(preview).not.toContain("记下了");
  await saveImport(owner, id, unwatched);
  const saved = await saidAt(`/import/${id}`);
  expect(saved).toMatch(/没选的没有记成来电，只数了条数；它们还在文件的原件里.*从原件再挑一次/s);
});

test("Whoever is not signed in may sign in where nothing is found, and comes back", async () => {
  const shown = async () => renderToStaticMarkup(await NotFound());
  expect(await shown()).toContain('href="/me/sign-in?from=%2Fcomplaints%2F1f%2Fletters%2F1"');
  await ownSpace();
  expect(await shown()).not.toContain("/me/sign-in");
});
