import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { archive, bookmark } from "@/scripts/fill-helper.mjs";
import { decorationFacts } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

type Form = { channel: string; checkedOn: string; source: string; fields: FormField[] };
type FormField = { label: string; find: string[]; as: string; values?: Record<string, string> };
const forms: Form[] = JSON.parse(readFileSync("extension/forms.json", "utf8"));

test("What is handed out is made of what stands in extension/", async () => {
  expect(readFileSync("public/fill/bookmark.txt", "utf8")).toBe(await bookmark());
  expect(readFileSync("public/fill/qingjing-fill.zip").equals(await archive())).toBe(true);
});

test.each(forms.map((form) => [form.channel, form] as const))("The form of %s", (id, form) => {
  expect(channels.map((channel) => channel.id)).toContain(id);
  expect(form.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const [card] = letterOf(id, decorationFacts()).cards;
  expect(card?.filledBy).toBe(id);
  const given = card?.fields.filter((field) => field.way !== "self") ?? [];
  expect(given.map((field) => field.label)).toEqual(form.fields.map((field) => field.label));
  for (const field of form.fields.filter(({ values }) => values))
    expect(Object.keys(field.values ?? {})).toContain(
      given.find(({ label }) => label === field.label)?.value,
    );
});

test.each(["http://127.0.0.1:1", "https://jbzx.12321.cn.evil.example", "null"])(
  "On a site that is not the form's own (%s) nothing is looked at and nothing is filled in",
  (origin) => {
    const untouchable = new Proxy({}, { get: () => expect.unreachable("the page was looked at") });
    const fill = runInNewContext(`${readFileSync("extension/fill.js", "utf8")};fillForm`, {
      location: { origin },
      document: untouchable,
      URL,
    });
    const page = "https://form.example/report";
    const card = { fields: [{ label: "号码", value: "13900001111", way: "text" }] };
    expect(fill({ page, fields: [] }, card)).toMatchObject({ filled: [], left: [], goTo: page });
    const own = { location: { origin: "https://form.example" }, URL };
    const here = runInNewContext(`${readFileSync("extension/fill.js", "utf8")};fillForm`, own);
    expect(here({ page, fields: [] }, card)).toMatchObject({ left: [{ label: "号码" }] });
  },
);

test("The extension asks for nothing but the page it is pressed on", () => {
  const manifest = JSON.parse(readFileSync("extension/manifest.json", "utf8"));
  expect(manifest.permissions).toEqual(["activeTab", "scripting"]);
  expect(manifest).not.toHaveProperty("host_permissions");
  expect(manifest).not.toHaveProperty("content_scripts");
});
