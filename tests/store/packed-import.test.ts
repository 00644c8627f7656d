import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listEvidence } from "@/lib/store/evidence";
import { findImport } from "@/lib/store/imports";
import { readImport } from "@/lib/store/read-import";
import { receiveImport } from "@/lib/store/receive-import";
import { read } from "../fixtures/handed";
import { freshDataDir, newOwner } from "../fixtures/space";
import { zipped } from "../fixtures/zips";

freshDataDir();

const messages = readFileSync("tests/fixtures/imports/messages.ndjson", "utf8");

test("A ZIP of SMS Import / Export is kept as it came, and its list is read like any other", async () => {
  const owner = await newOwner();
  const bytes = new Uint8Array(await zipped({ "messages.ndjson": messages, "data/PART_1": "jpeg" }));
  const sent = { name: "messages.zip", announced: bytes.length };
  const answer = await receiveImport(owner, new Blob([bytes]).stream(), sent);
  if (answer.kind !== "ok") throw new Error(JSON.stringify(answer));
  await read(owner, answer.value.id);
  expect(answer.value.format).toBe("sms-ie");
  expect(await findImport(owner, answer.value.id)).toMatchObject({ state: "read", read: 5, rejected: 2 });
  expect(await listEvidence(owner)).toMatchObject([
    { mime: "application/zip", kind: "phone-log", size: bytes.length },
  ]);
  const passed: number[] = [];
  for await (const progress of readImport(owner, answer.value.id, () => false)) passed.push(progress.passed);
  expect(Math.max(...passed)).toBeLessThanOrEqual(bytes.length * 1.01);
});

test("A ZIP whose list is text as a person pastes it is none that a program packed, and is not taken", async () => {
  const line = "2026-11-03 14:05:33 被叫 13800001234\n";
  const bytes = new Uint8Array(await zipped({ "calls.ndjson": line.repeat(9) + "\n".repeat(100_000) }));
  const sent = { name: "calls.zip", announced: null };
  expect(await receiveImport(await newOwner(), new Blob([bytes]).stream(), sent)).toMatchObject({
    reasons: [{ code: "unknown-kind" }],
  });
});
