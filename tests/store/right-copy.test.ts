import { chmodSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { checkStore } from "@/lib/store/check/check-store";
import { db } from "@/lib/store/db";
import { disk } from "@/lib/store/files/disk";
import { derivedPath, originalPath, pathOf } from "@/lib/store/files/places";
import { checkOriginal } from "@/lib/store/original-state";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { rightCopy } from "@/lib/store/right-copy";
import { sidewaysPhoto } from "../evidence/samples";
import { giveKeys, newKey, withoutKeys } from "../fixtures/keys";
import { freshSqlite, newOwner } from "../fixtures/space";

freshSqlite(); // what is wrong with a copy stands in its bytes, beside either database
withoutKeys();

/** A photo with its copies, as it comes in. */
async function photo(): Promise<{ owner: string; sha256: string; id: string }> {
  const owner = await newOwner();
  const body = new Blob([new Uint8Array(await sidewaysPhoto())]).stream();
  const answer = await receiveEvidence(owner, body, { name: "a", kind: null, callIds: [], announced: null });
  if (answer.kind !== "ok") throw new Error("not received");
  return { owner, ...answer.value.evidence };
}

function change(file: string): void {
  chmodSync(file, 0o644);
  const bytes = readFileSync(file);
  bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

const wrong = async () => (await checkStore()).flatMap((part) => part.wrong);

test.each([
  ["in the clear", () => {}],
  ["sealed", () => giveKeys(newKey())],
])(
  "A copy, %s, that was changed or lost on the disk is made anew from the original, and said",
  async (_, key) => {
    key();
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { owner, sha256, id } = await photo();
    const [copy, thumb] = [await rightCopy(owner, sha256), await rightCopy(owner, sha256, "thumb")];
    expect(log).not.toHaveBeenCalled();
    change(derivedPath(owner, sha256, "copy"));
    expect(await wrong()).toEqual([`evidence ${id}: its copy was changed after it was made`]);
    expect(await rightCopy(owner, sha256)).toEqual(copy);
    rmSync(derivedPath(owner, sha256, "thumb"));
    expect(await rightCopy(owner, sha256, "thumb")).toEqual(thumb);
    expect(await wrong()).toEqual([]);
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
  },
);

test("A picture that goes while it is opened is one that is not there", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { owner, sha256 } = await photo();
  const open = disk.open;
  const goes = vi.spyOn(disk, "open").mockImplementation(async (place, range) => {
    const bytes = await open(place, range);
    rmSync(pathOf(place), { force: true });
    return bytes;
  });
  expect(await rightCopy(owner, sha256)).toBeNull();
  expect(await checkOriginal(owner, { sha256, size: 0 })).toBe("gone");
  goes.mockRestore();
  log.mockRestore();
});

test("Where the original is another one too, no picture is shown instead", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { owner, sha256 } = await photo();
  for (const file of [derivedPath(owner, sha256, "copy"), originalPath(owner, sha256)]) change(file);
  expect(await rightCopy(owner, sha256)).toBeNull();
  log.mockRestore();
});

test("A copy from before its hash was kept is shown as it is", async () => {
  const { owner, sha256, id } = await photo();
  await db().evidence.update({ where: { id }, data: { copyHash: "", thumbHash: "" } });
  expect(await rightCopy(owner, sha256)).not.toBeNull();
});
