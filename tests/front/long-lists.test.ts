import { beforeEach, expect, test } from "vitest";
import { sealed } from "@/lib/auth/sealed-query";
import { identify } from "@/lib/numbers/identify";
import { columns } from "@/lib/store/call-rows";
import { db } from "@/lib/store/db";
import { Browser, use } from "../fixtures/browser";
import { still } from "../fixtures/navigation";
import { ownSpace } from "../fixtures/own-space";
import { askedOf, drawn } from "../fixtures/rendered";
import { said } from "../fixtures/said";
import { freshSqlite } from "../fixtures/space";

still();
freshSqlite(); // a page shows the same on either database
beforeEach(() => use(new Browser()));

const pages = ["/callers", "/callers/new", "/callers/[id]/edit", "/complaints/new/calls"];
const numbers = Array.from({ length: 150 }, (_, nth) => `1709000${String(nth).padStart(4, "0")}`);
const shown = (number: string) => identify(number).display;

/** A call from each of the numbers, the first of them the busiest. */
async function log(): Promise<string> {
  const ownerId = await ownSpace();
  const rows = numbers.map((number, nth) => {
    const at = new Date(Date.UTC(2026, 8, 1, 0, nth)).toISOString();
    return { id: crypto.randomUUID(), ownerId, ...columns(said({ number, at })) };
  });
  await db().call.createMany({ data: rows });
  return ownerId;
}

async function page(address: string): Promise<string> {
  const asked = askedOf(address, pages);
  const found = asked && (await drawn(asked));
  return typeof found === "object" && found && "html" in found ? found.html.replaceAll("<!-- -->", "") : "";
}

const ticked = (html: string, number: string) =>
  new RegExp(`<input(?=[^>]*value="${number}")(?=[^>]*checked)[^>]*>`).test(html);

test.each(["/callers", "/callers/new", "/complaints/new/calls"])(
  "On %s every number is on some page, and is found by some of its digits",
  async (at) => {
    const owner = await log();
    const both = (await page(at)) + (await page(sealed(owner, at, { part: "2" })));
    expect(numbers.filter((number) => !both.includes(shown(number)) && !both.includes(number))).toEqual([]);
    const found = await page(sealed(owner, at, { q: "0149" }));
    expect(found).toContain(shown("17090000149"));
    const [from, to] = [found.indexOf("未合并的号码"), found.indexOf("选中的")];
    const list = found.slice(Math.max(0, from), to < 0 ? undefined : to);
    expect(list).not.toContain(shown("17090000001"));
  },
);

test("What is ticked and typed for a caller stays, whatever other numbers are looked for", async () => {
  const owner = await log();
  const [first = "", second = ""] = [numbers[0], numbers[120]];
  const form = new URLSearchParams([
    ["looked", "1"],
    ["name", "好邻居装修"],
    ["numbers", first],
    ["numbers", second],
    ["numbers", "17099999999"],
    ["q", "0077"],
  ]);
  const html = await page(sealed(owner, "/callers/new", form.toString()));
  expect(html).toContain('value="好邻居装修"');
  expect([ticked(html, first), ticked(html, second), ticked(html, "17090000077")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(html).toContain(shown("17090000077"));
  expect(html).not.toContain("17099999999");
  expect(html).toMatch(/<button[^>]*formaction="\/look"/i);
});

test("What is ticked for a letter stays on every page of the numbers", async () => {
  const owner = await log();
  const [first = ""] = numbers;
  const last = "17090000149";
  const html = await page(sealed(owner, "/complaints/new/calls", `number=${first}&number=${last}&q=0077`));
  expect([ticked(html, first), ticked(html, last), ticked(html, "17090000077")]).toEqual([true, true, false]);
});

test("The calls that a choice takes are all on some page", async () => {
  const owner = await log();
  const parts = ["1", "2"].map((at) => page(sealed(owner, "/complaints/new/calls", { q: "9999", page: at })));
  const both = (await Promise.all(parts)).join("");
  expect(numbers.filter((number) => !both.includes(shown(number)))).toEqual([]);
  expect(both).toContain("第1页，共2页");
});
