import { execFileSync, spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { openPromise } from "yauzl";
import { type Bundle, bundle } from "@/lib/export/bundle";
import { kept, made } from "@/lib/export/entries";
import { verify } from "@/lib/export/verify";
import { repack, unpack } from "./repack";
import { bytesOf, unzipped } from "./unzipped";

const recording = Buffer.from("#!AMR\n录音");
const original = made("证据原件/01-录音.amr", recording);
const content: Bundle = {
  letter: "关于骚扰电话的举报信",
  issuedAt: "2026-09-08T16:30:00.000Z",
  issuedOn: "2026年9月9日",
  entries: [
    made("文书/举报信.txt", "您好"),
    made("清单/来电清单.csv", "号码\r\n17090000000\r\n"),
    kept(original.path, original, async () =>
      Readable.from([recording.subarray(0, 4), recording.subarray(4)]),
    ),
  ],
  origins: new Map([[original.path, { name: "录音.amr", receivedAt: "2026-09-08T12:00:00.000Z" }]]),
  gone: [],
  held: [],
};

async function onDisk(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "qingjing-")), "材料.zip");
  await pipeline(bundle(content), createWriteStream(file));
  return file;
}

describe("A bundle", () => {
  test("Holds what it names, to the byte", async () => {
    const verdict = await verify(await onDisk());
    expect(verdict).toEqual({
      kind: "ok",
      value: {
        right: [
          "文书/举报信.txt",
          "清单/来电清单.csv",
          "证据原件/01-录音.amr",
          "这份材料说明.txt",
          "manifest.json",
        ],
        changed: [],
        missing: [],
        extra: [],
      },
    });
  });

  test("Is accepted by sha256sum", async () => {
    const folder = await unpack(await onDisk());
    const check = spawnSync("sha256sum", ["--strict", "-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8" });
    expect(check.status).toBe(0);
    expect(check.stdout.match(/: OK$/gm)).toHaveLength(5);
  });

  test("Is the same bytes every time, dated the moment of issue in Beijing", async () => {
    const bytes = await bytesOf(bundle(content));
    expect((await bytesOf(bundle(content))).equals(bytes)).toBe(true);
    const zip = await openPromise(await onDisk(), { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      expect(entry.getLastModDate({ timezone: "UTC" }).toISOString()).toBe("2026-09-09T00:30:00.000Z");
    }
  });

  test("Says in plain words what it does not prove", async () => {
    const text = (await unzipped(await bytesOf(bundle(content)))).get("这份材料说明.txt");
    expect(text).toContain("指纹不能证明收到之前的事");
  });

  test("Vouches for no letter that came by case data, and dates it when it came", async () => {
    const told = { ...content, isTold: true, stampedAt: "2026-12-01T04:00:00.000Z" };
    const text = String((await unzipped(await bytesOf(bundle(told)))).get("这份材料说明.txt"));
    expect(text).toContain("这封信来自案件数据，内容没有经本机核对");
    expect(text).not.toContain("都是从来电清单里算出来的");
    const file = path.join(mkdtempSync(path.join(tmpdir(), "qingjing-")), "材料.zip");
    await pipeline(bundle(told), createWriteStream(file));
    const zip = await openPromise(file, { lazyEntries: true });
    for await (const entry of zip.eachEntry())
      expect(entry.getLastModDate({ timezone: "UTC" }).toISOString()).toBe("2026-12-01T12:00:00.000Z");
  });

  test("Speaks of originals only when it holds any", async () => {
    const none = { ...content, entries: content.entries.slice(0, 2), origins: new Map() };
    const text = String((await unzipped(await bytesOf(bundle(none)))).get("这份材料说明.txt"));
    expect(text).not.toContain("“证据原件”里");
    expect(text).not.toContain("每份原件收到的时间");
  });

  test("Names an original that is no longer there", async () => {
    const parts = await unzipped(await bytesOf(bundle({ ...content, gone: ["来电.jpg"] })));
    expect(parts.get("这份材料说明.txt")).toContain("没能放进来的原件：\r\n- 来电.jpg");
  });

  test("Breaks off when an original can no longer be read", async () => {
    const gone = kept("证据原件/02.jpg", original, () => Promise.reject(new Error("gone")));
    await expect(bytesOf(bundle({ ...content, entries: [gone] }))).rejects.toThrow();
  });
});

describe("A bundle that was touched", () => {
  test("Every changed, missing and extra file is named", async () => {
    const folder = await unpack(await onDisk());
    await writeFile(path.join(folder, "文书/举报信.txt"), "您 好");
    await writeFile(path.join(folder, "证据原件/99-新.jpg"), "x");
    execFileSync("rm", [path.join(folder, "清单/来电清单.csv")]);
    const verdict = await verify(await repack(folder));
    expect(verdict).toMatchObject({
      value: { changed: ["文书/举报信.txt"], missing: ["清单/来电清单.csv"], extra: ["证据原件/99-新.jpg"] },
    });
  });

  test("A fingerprint forged in SHA256SUMS alone is found by the manifest", async () => {
    const folder = await unpack(await onDisk());
    await writeFile(path.join(folder, "文书/举报信.txt"), "假");
    const forge = "sha256sum 文书/举报信.txt > new; grep -v 举报信 SHA256SUMS >> new; mv new SHA256SUMS";
    execFileSync("bash", ["-c", forge], { cwd: folder });
    expect(await verify(await repack(folder))).toMatchObject({ value: { changed: ["文书/举报信.txt"] } });
  });

  test("A file added together with its line in SHA256SUMS is still extra", async () => {
    const folder = await unpack(await onDisk());
    await writeFile(path.join(folder, "新.txt"), "假");
    execFileSync("bash", ["-c", "sha256sum 新.txt >> SHA256SUMS"], { cwd: folder });
    expect(await verify(await repack(folder))).toMatchObject({
      value: { changed: [], missing: [], extra: ["新.txt"] },
    });
  });

  test("A bundle without its sums is still held to its manifest", async () => {
    const folder = await unpack(await onDisk());
    await writeFile(path.join(folder, "文书/举报信.txt"), "假");
    await rm(path.join(folder, "SHA256SUMS"));
    const verdict = await verify(await repack(folder));
    expect(verdict).toMatchObject({
      value: { changed: ["文书/举报信.txt"], missing: ["SHA256SUMS"], extra: [] },
    });
  });

  test("A flipped byte inside the ZIP is found", async () => {
    const bytes = await bytesOf(bundle(content));
    const at = bytes.indexOf(recording);
    bytes[at + 8] = (bytes[at + 8] ?? 0) ^ 1;
    const file = path.join(mkdtempSync(path.join(tmpdir(), "qingjing-")), "x.zip");
    await writeFile(file, bytes);
    expect(await verify(file)).toMatchObject({ value: { changed: ["证据原件/01-录音.amr"] } });
  });

  test("Packed again by a program that does not say its names are UTF-8, it is still right", async () => {
    const bytes = Buffer.from(await bytesOf(bundle(content)));
    for (const [head, flags] of [
      ["PK\x03\x04", 7],
      ["PK\x01\x02", 9],
    ] as const)
      for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 4))
        bytes.writeUInt8(bytes.readUInt8(at + flags) & ~0x08, at + flags);
    const file = path.join(mkdtempSync(path.join(tmpdir(), "qingjing-")), "x.zip");
    await writeFile(file, bytes);
    expect(await verify(file)).toMatchObject({ value: { changed: [], missing: [], extra: [] } });
  });

  test("What is no bundle is refused with the reason", async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "qingjing-")), "x.zip");
    await writeFile(file, "no zip");
    expect(await verify(file)).toMatchObject({ kind: "refused", reasons: [{ code: "no-zip" }] });
    expect(await verify(path.join(file, "none"))).toMatchObject({ kind: "refused" });
  });
});
