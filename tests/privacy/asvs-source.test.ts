// What docs/asvs.md says of places in the code: each that could break it is named here, and another one is a breach.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are quotations of code.

import { readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { useForm } from "react-hook-form";
import { describe, expect, test } from "vitest";
import { SeenPasswordField } from "@/components/me/seen-password-field";
import {
  foreignElements,
  looseLinks,
  loosenSql,
  looseRedirects,
  messages,
  primitives,
} from "../boundaries/claims";
import { filesUnder, type Source, sourceOf } from "../boundaries/source";

const product = filesUnder("app", "components", "lib", "extension")
  .filter((file) => !file.includes("/generated/"))
  .map((file) => sourceOf(file));
const bad = sourceOf("tests/fixtures/boundaries/claims.txt", "bad.tsx");

const inProduct = (find: (source: Source) => string[]) => product.flatMap(find).sort();
const inBad = (find: (source: Source) => string[]) => find(bad).map((one) => one.replace("bad.tsx: ", ""));

describe("Each rule sees what it is for, and leaves the rest", () => {
  test("Messages", () => {
    expect(inBad(messages)).toEqual([
      'window.addEventListener "message"',
      "window.addEventListener name",
      "self.onmessage",
      "BroadcastChannel",
    ]);
  });

  test("SQL put together", () => {
    expect(inBad(loosenSql)).toEqual([
      "db().$queryRawUnsafe(`select ${column}`)",
      "tx.$executeRawUnsafe(sql)",
      "Prisma.raw(column)",
      "file.prepare(`SELECT * FROM ${table}`)",
    ]);
  });

  test("Ways to another site", () => {
    expect(inBad(looseRedirects)).toEqual([
      "redirect(typedAddress)",
      "redirect(`${typed}/calls`)",
      "redirect(`/${typed}`)",
      'redirect("//elsewhere.example")',
      "router.push(typed)",
      "window.location.href = typed",
      "location: typed",
    ]);
    expect(inBad(looseLinks)).toEqual([
      'href="https://elsewhere.example"',
      "href={typed}",
      "href={`javascript:${typed}`}",
    ]);
    expect(inBad(foreignElements)).toEqual(['<iframe src="/calls" />']);
  });

  test("Primitives", () => {
    expect(inBad(primitives)).toEqual(["createHash md5", "createCipheriv aes-128-cbc"]);
  });
});

test("Messages go between a page or a server and its own worker only; what is dragged or pressed is no message", () => {
  expect(inProduct(messages)).toEqual([
    "components/files/use-drop.ts: document.addEventListener name",
    "components/shots/open-reader.ts: running.onmessage",
    "components/shots/open-reader.ts: running.postMessage question",
    "components/shots/worker/main.ts: self.onmessage",
    "components/shots/worker/main.ts: self.postMessage told",
    "components/ui/use-read-only.ts: form.addEventListener type",
    "lib/store/drafter.ts: worker.postMessage message",
    "lib/store/drafter.ts: worker.postMessage { piece }",
  ]);
});

test("SQL is spelt out, or its values are bound: what is put together are names from a list and numbers", () => {
  expect(inProduct(loosenSql)).toEqual([
    'lib/store/bulk.ts: Prisma.raw(`"${column}"`)',
    'lib/store/bulk.ts: Prisma.raw(`"${table}"`)',
    'lib/store/bulk.ts: Prisma.raw(`"${table}"`)',
    'lib/store/bulk.ts: Prisma.raw(names.map((name) => `"${name}" = excluded."${name}"`).join(","))',
    'lib/store/bulk.ts: Prisma.raw(names.map((name) => `"${name}"`).join(","))',
    "lib/store/call-spans.ts: Prisma.raw(String(nth))",
    "lib/store/check/database.ts: db().$queryRawUnsafe(sql)",
    "lib/store/weight.ts: Prisma.raw(String(complaint))",
  ]);
});

test("Every redirect leads to a path of this app; where it is not written out, it was made by what makes them", () => {
  expect(inProduct(looseRedirects)).toEqual([
    "app/complaints/[id]/actions.ts: redirect(draftAddress(complaint))",
    "app/complaints/[id]/calls/page.tsx: redirect(sealed(ownerId, here, selectionQuery(selectionOf(await allCalls(ownerId), complaint.callIds))))",
    "app/export/import/file/route.ts: location: address",
    "app/look/route.ts: location", // of isPagePath, tests/security/look.test.ts
    'app/me/sign-in/page.tsx: redirect(back ?? "/me")', // of wayBack, tests/auth/way-back.test.ts
    "components/calls/fill-together.tsx: router.push(cameFrom(entryBefore(), location.href))",
    "components/complaints/answers-form.tsx: router.push(next)",
    "components/me/code-sheet.tsx: router.replace(to)",
    "components/me/passkey-sign-in.tsx: router.replace(to)",
    "components/me/sign-in-form.tsx: router.replace(to)",
    "components/ui/use-noted.ts: router.replace(next)",
    "lib/auth/owner.ts: redirect(signInFrom(from))",
  ]);
});

test("Links to other sites are those of the authorities, and telephone numbers of theirs", () => {
  expect(inProduct(looseLinks)).toEqual([
    "components/complaints/authority-lines.tsx: href={authority.site}",
    "components/complaints/field-cards.tsx: href={site}",
    "components/complaints/first-act-button.tsx: href={`tel:${act.phone}`}",
    "components/complaints/first-act-button.tsx: href={act.site}",
    "components/complaints/first-act-button.tsx: href={pdfHref}",
    "components/plan/next-action.tsx: href={`tel:${call.phone}`}",
    "components/plan/urgent-calls.tsx: href={`tel:${phone}`}",
    "components/ui/file-row.tsx: href={href}",
  ]);
});

test("Pages are made of the web platform alone: no plug-in, and no other page within one", () => {
  expect(inProduct(foreignElements)).toEqual([]);
});

/** A primitive as the code asks for it, and as the table of SECURITY.md names it. */
const inventory: Record<string, string> = {
  "createHash sha256": "SHA-256",
  "createHmac sha256": "HMAC-SHA-256",
  "createCipheriv aes-256-gcm": "AES-256-GCM",
  "createDecipheriv aes-256-gcm": "AES-256-GCM",
  "createCipheriv algorithm(from)": "AES-GCM-HKDF",
  "createDecipheriv algorithm(from)": "AES-GCM-HKDF",
  "createCipheriv aes-256-ecb": "XAES-256-GCM",
  "hkdfSync sha256": "HKDF-SHA-256",
  "hkdfSync shape.hash": "AES-GCM-HKDF",
  scrypt: "scrypt",
  randomInt: "random bits",
  randomBytes: "randomBytes",
  randomUUID: "randomUUID",
  getRandomValues: "getRandomValues",
};
/** What compares or ends a hash is none of its own. */
const parts = new Set(["digest", "timingSafeEqual"]);

test("The table of SECURITY.md has every primitive that the code asks for, and no more are asked for", () => {
  const asked = [...new Set(inProduct(primitives))].filter((one) => !parts.has(one));
  expect(asked.toSorted()).toEqual(Object.keys(inventory).toSorted());
  const security = readFileSync("SECURITY.md", "utf8");
  const table = security.slice(security.indexOf("## What it is made of"));
  for (const [one, name] of Object.entries(inventory)) expect(table, one).toContain(name);
});

function Shown({ isNew }: { isNew: boolean }) {
  const form = useForm<{ password: string }>();
  return createElement(SeenPasswordField<{ password: string }>, {
    ...{ form: form as never, name: "password", label: "密码" },
    isNew,
  });
}

describe("A password", () => {
  test.each([
    [true, "new-password"],
    [false, "current-password"],
  ])("Is hidden until it is looked at, and filled in by managers (new: %s)", (isNew, word) => {
    const markup = renderToStaticMarkup(createElement(Shown, { isNew }));
    const input = /<input[^>]*>/.exec(markup)?.[0] ?? "";
    expect(input).toContain('type="password"');
    expect(input).toMatch(new RegExp(`autocomplete="${word}"`, "i"));
    expect(input).not.toMatch(/readonly|disabled|maxlength/i);
    expect(markup).toContain("显示");
  });

  test("Is asked for by that field alone, and nothing keeps anybody from pasting", () => {
    const naming = (pattern: RegExp) =>
      product.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
    expect(naming(/(current|new)-password/)).toEqual(["components/me/seen-password-field.tsx"]);
    expect(naming(/label="[^"]*密码"/).toSorted()).toEqual(naming(/<SeenPasswordField/).toSorted());
    expect(naming(/onPaste|"paste"/).filter((file) => file.startsWith("components/me/"))).toEqual([]);
  });
});
