import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { type Bundle, bundle } from "@/lib/export/bundle";
import { kept, made } from "@/lib/export/entries";
import { whole } from "@/lib/export/whole";
import { patient } from "../fixtures/patient";
import { bytesOf } from "./unzipped";

type Open = () => Promise<Readable> | Readable;

const recording = Buffer.from("#!AMR\n录音");
const empty: Omit<Bundle, "entries"> = {
  letter: "举报信",
  issuedAt: "2026-09-08T16:30:00.000Z",
  issuedOn: "2026年9月9日",
  origins: new Map(),
  gone: [],
  held: [],
};

/** Both kinds of ZIP, of one file that is opened like this. */
const zips: [string, (open: Open) => Readable][] = [
  ["all of an owner's", (open) => whole("2026-09-08T16:30:00.000Z", [{ path: "全部数据.json", open }])],
  [
    "a letter's",
    (open) => {
      const path = "证据原件/01-录音.amr";
      return bundle({ ...empty, entries: [kept(path, made(path, recording), async () => open())] });
    },
  ],
];

/** Some bytes, and then what a database says that was closed, or a disk that is broken. */
function breaksOff(): Readable {
  return Readable.from(
    (async function* () {
      yield recording.subarray(0, 4);
      await setImmediate();
      throw new Error("not open");
    })(),
  );
}

test.each(zips)("A file that breaks off breaks %s ZIP off, and nothing else", async (_, zip) => {
  await expect(bytesOf(zip(breaksOff))).rejects.toThrow("not open");
});

test.each(zips)("So does one that does not open, whether at once or later: %s", async (_, zip) => {
  const never: Open[] = [
    () => {
      throw new Error("not there");
    },
    () => Promise.reject(new Error("not there")),
  ];
  for (const open of never) await expect(bytesOf(zip(open))).rejects.toThrow("not there");
});

test.each(zips)("Who leaves before a file was opened leaves none open: %s", async (_, zip) => {
  const file = new Readable({ read() {} });
  let give = (_: Readable) => {};
  const output = zip(() => new Promise((resolve) => (give = resolve)));
  await setImmediate();
  output.destroy();
  await setImmediate();
  give(file);
  await vi.waitFor(() => expect(file.destroyed).toBe(true), patient);
});
