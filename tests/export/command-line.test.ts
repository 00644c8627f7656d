import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { bundle } from "@/lib/export/bundle";
import { made } from "@/lib/export/entries";
import { wholeText } from "../fixtures/paper/read";
import { qingjing, qingjingStarted } from "../fixtures/qingjing";
import { bytesOf } from "./unzipped";

const root = path.resolve(import.meta.dirname, "../..");
const sample = path.join(root, "prisma/sample-case.json");
const newFolder = () => mkdtempSync(path.join(tmpdir(), "qingjing-"));

async function lettersOf(file: string, today = "2026-10-09", run: typeof qingjing = qingjing) {
  const folder = newFolder();
  const done = await run(["letters", file, folder, "--today", today]);
  const at = path.join(folder, "result.json");
  return { done, folder, result: existsSync(at) ? JSON.parse(readFileSync(at, "utf8")) : null };
}

function caseWith(change: (it: Record<string, unknown>) => void): string {
  const it = JSON.parse(readFileSync(sample, "utf8"));
  change(it);
  const file = path.join(newFolder(), "case.json");
  writeFileSync(file, JSON.stringify(it));
  return file;
}

const { done, folder, result } = await lettersOf(sample);

describe("qingjing letters", () => {
  test("Says of every channel what was written or why nothing was", () => {
    expect(done).toMatchObject({ status: 0, stdout: "" });
    expect(Object.keys(result.channels).sort()).toEqual(channels.map(({ id }) => id).sort());
    expect(result.channels["tca-appeal"]).toMatchObject({
      state: "refused",
      reasons: [{ code: "operator-first" }, { code: "operator-elsewhere" }],
    });
    expect(result.channels["12321"]).toMatchObject({ state: "written", letter: "举报信" });
    expect(result.channels.operator).toMatchObject({ state: "written", to: "中国移动通信集团辽宁有限公司" });
  });

  test("Points out what was filled in and may be wrong, as the pages do", async () => {
    const differs = caseWith((it) => {
      it.complaints = [];
      it.answers = { merchantName: "样例贷款" };
    });
    const { done: told, result: all } = await lettersOf(differs);
    expect(told.stderr).toContain("你填的对方公司是“样例贷款”。是同一家就不用改；不是，改对方公司的名称。");
    const { warnings } = all.channels["12345"];
    expect(warnings.map(({ text }: { text: string }) => text)).toContainEqual(
      expect.stringContaining("你填的对方公司是“样例贷款”"),
    );
    const lines = told.stderr.split("\n").filter((line) => line.includes("你填的对方公司"));
    // A report to the police tells of some of the calls, whose callers named themselves otherwise.
    expect(lines.map((line) => line.split("：")[0])).toEqual([
      "12321举报、12345热线、运营商投诉、向公司要说法、通管局举报",
      "公安报案",
    ]);
    expect(done.stderr).not.toContain("你填的对方公司");
  });

  test("Says why a letter that was begun is not in the folder", async () => {
    const begun = caseWith((it) => {
      it.complaints = [{ id: "draft", channel: "review", callIds: ["c01"], steps: [] }];
    });
    const { done: told } = await lettersOf(begun);
    expect(told.stderr).toContain("行政复议没有写：这封信跟着已提交的那一件走，现在还没有哪一件记下提交。");
    expect(told.stderr).not.toContain("信访没有写");
  });

  test("Wrote each file it names, and no other", () => {
    const named = Object.values<{ files?: string[] }>(result.channels).flatMap(({ files }) => files ?? []);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    expect(found.sort()).toEqual([...named, ...result.lists, "result.json"].sort());
  });

  test("Writes nothing of what came after the day, and says so", async () => {
    const early = await lettersOf(sample, "2026-09-30");
    expect(early.result.later.calls).toEqual(["c20", "c21"]);
    expect(early.done.stderr).toContain("2026年9月30日以后的2次来电、3份证据没有写进去。");
    const letter = readFileSync(path.join(early.folder, "12321/举报信.txt"), "utf8");
    expect(letter).toContain("2026年9月8日至9月30日，上述3个号码向我的号码138 0000 0000来电10次");
    expect(letter).not.toContain("截图");
    expect(result.later).toEqual({ calls: [], evidence: [], refusals: [], steps: 0 });
  });

  test("Writes each letter as PDF and as text, with its cards and its list of evidence", () => {
    const { files } = result.channels["12321"];
    for (const name of [
      "举报信.pdf",
      "举报信.txt",
      "填表卡片.json",
      "填表卡片.pdf",
      "证据目录.xlsx",
      "证据目录.pdf",
    ]) {
      expect(files).toContain(`12321/${name}`);
    }
    expect(readFileSync(path.join(folder, "12321/举报信.pdf"), "latin1").slice(0, 5)).toBe("%PDF-");
    expect(readFileSync(path.join(folder, "12321/举报信.txt"), "utf8")).toContain("林静");
  });

  test("The same case gives the same bytes on the same day, from a process of its own too", async () => {
    const started = async (args: string[]) => qingjingStarted(args);
    const again = (await lettersOf(sample, "2026-10-09", started)).folder;
    const prints = (at: string) =>
      readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [
          path.relative(at, file),
          createHash("sha256").update(readFileSync(file)).digest("hex"),
        ])
        .sort();
    expect(prints(again)).toEqual(prints(folder));
  });

  test("A case without the person's name is refused where the letter prints it", async () => {
    const { result } = await lettersOf(caseWith((it) => Object.assign(it, { complainant: {} })));
    const states = Object.values<{ state: string }>(result.channels).map(({ state }) => state);
    expect(states).toEqual(channels.map(() => "refused"));
  });

  test("A refusal said outside of calls stands in the letter, and what shows it lies behind", async () => {
    const file = caseWith((it) => {
      it.refusals = [{ at: "2026-09-10T09:00", way: "sms", evidenceIds: ["e9"] }];
      it.evidence = [{ id: "e9", kind: "refusal", name: "短信.png", mime: "image/png" }];
    });
    const letter = readFileSync(path.join((await lettersOf(file)).folder, "tca-report/举报信.txt"), "utf8");
    expect(letter).toContain("9月10日09:00，我发短信明确表示拒绝（有图片）");
    expect(letter).toContain("拒绝的凭据（共1张）");
  });

  test("Proof of identity stands in no list of a channel that has no use for it, and a company gets no list", async () => {
    const file = caseWith((it) => {
      it.evidence = [
        { kind: "identity", name: "身份证.png", mime: "image/png" },
        { kind: "recording", name: "a.wav", mime: "audio/wav", callIds: ["c01"] },
      ];
      it.answers = { merchantName: "安心装饰", merchantAddress: "沈阳市样例区安宁路9号" };
    });
    const { folder } = await lettersOf(file);
    for (const channel of ["12321", "operator", "12345"]) {
      const list = readFileSync(path.join(folder, channel, "证据目录.txt"), "utf8");
      expect(list, channel).not.toContain("身份证");
      expect(list, channel).toContain("a.wav");
    }
    expect(existsSync(path.join(folder, "rights-request/个人信息权利请求函.pdf"))).toBe(true);
    expect(existsSync(path.join(folder, "rights-request/证据目录.txt"))).toBe(false);
  });

  test("What an earlier run wrote and this one does not is gone from the folder; nothing else is", async () => {
    const folder = newFolder();
    await qingjing(["letters", sample, folder, "--today", "2026-10-09"]);
    writeFileSync(path.join(folder, "own.txt"), "x");
    const nameless = caseWith((it) => Object.assign(it, { complainant: {} }));
    await qingjing(["letters", nameless, folder, "--today", "2026-10-09"]);
    expect(existsSync(path.join(folder, "12321/举报信.pdf"))).toBe(false);
    expect(readFileSync(path.join(folder, "own.txt"), "utf8")).toBe("x");
  });

  test("A refusal said to a caller was said to its numbers, written down again or not", async () => {
    const file = caseWith((it) => {
      it.callers = [{ id: "s1", name: "安心装饰", numbers: ["17090000000"] }];
      it.refusals = [{ at: "2026-09-10T09:00", way: "sms", callerId: "s1" }];
    });
    const letter = readFileSync(path.join((await lettersOf(file)).folder, "tca-report/举报信.txt"), "utf8");
    expect(letter).toContain("9月10日09:00，我发短信对170 9000 0000明确表示拒绝");
  });

  test.each(["新疆生产建设兵团", "台湾省"])(
    "Nobody is asked in %s, which has no administration",
    async (province) => {
      const file = caseWith((it) => Object.assign(it.complainant as object, { province }));
      const { result } = await lettersOf(file);
      expect(result.channels["tca-report"]).toMatchObject({
        state: "refused",
        reasons: [{ code: "missing-province" }],
      });
    },
  );

  test("An address with a line break stands on one line", async () => {
    const file = caseWith((it) => Object.assign(it.complainant as object, { address: "沈阳市\n样例区" }));
    const letter = readFileSync(path.join((await lettersOf(file)).folder, "12345/举报信.txt"), "utf8");
    expect(letter).toContain("住沈阳市 样例区。");
  });

  test("A character that no font has leaves a gap in the letter, and is named", async () => {
    const { done, result } = await lettersOf(
      caseWith((it) => Object.assign(it.complainant as object, { name: "林\ue000" })),
    );
    expect(done).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^12321[^：]*：“\ue000”没有字体印得出/),
    });
    expect(result.channels["12321"]).toMatchObject({
      state: "written",
      gaps: expect.stringContaining("“\ue000”"),
    });
  });

  test("Of a rare name what a font has is written, and only what none has is left for the pen", async () => {
    const { done, folder, result } = await lettersOf(
      caseWith((it) => Object.assign(it.complainant as object, { name: "林\u{2cb4a}\u{30000}" })),
    );
    expect(done).toMatchObject({ status: 3, stderr: expect.stringContaining("“\u{30000}”没有字体印得出") });
    expect(done.stderr).not.toContain("\u{2cb4a}");
    expect(result.channels["tca-report"]).toMatchObject({ state: "written" });
    const file = readdirSync(path.join(folder, "tca-report")).find((name) => name.endsWith(".pdf")) ?? "";
    const paper = await wholeText(new Uint8Array(readFileSync(path.join(folder, "tca-report", file))));
    expect(paper).toContain("林\u{2cb4a}＿");
    expect(paper).toContain("“＿”处为字库未收的字，由本人手写填写");
  });

  test("Evidence that is not the file that was written down stops everything", async () => {
    const file = caseWith((it) => {
      it.evidence = [
        { kind: "recording", name: "a.wav", sha256: "0".repeat(64), callIds: ["c01"], file: "a.wav" },
      ];
    });
    writeFileSync(path.join(path.dirname(file), "a.wav"), "x");
    expect((await lettersOf(file)).done).toMatchObject({
      status: 2,
      stderr: "这份证据和案件里记下的指纹不一样：a.wav\n",
    });
  });

  test.runIf(existsSync("/proc"))(
    "A place where no folder can be made is said, and not waited for",
    async () => {
      expect(await qingjing(["letters", sample, "/proc/none/here"])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("写不了这个文件：/proc/none/here/"),
      });
    },
  );

  test("What is wrong with a case file is said with its place", async () => {
    const file = caseWith((it) => Object.assign(it, { calls: [{ at: "昨天" }] }));
    const { done } = await lettersOf(file);
    expect(done).toMatchObject({ status: 2, stdout: "" });
    expect(done.stderr).toContain("calls.0.at：");
    expect(await qingjing(["letters", "/none.json", "out"])).toMatchObject({
      status: 2,
      stderr: "读不了这个文件：/none.json\n",
    });
    expect(await qingjing(["letters", sample, "out", "--today", "2026-02-30"])).toMatchObject({ status: 2 });
  });
});

describe("qingjing identify", () => {
  test("Answers each line with one object, in the same order", () => {
    const { stdout, status } = qingjingStarted(["identify"], {
      input: "17090001234\r\n未显示号码\n95188\n19270130000",
    });
    const told = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(told.map(({ input }) => input)).toEqual(["17090001234", "未显示号码", "95188", "19270130000"]);
    expect(told.map(({ kind }) => kind)).toEqual(["virtual-mobile", "hidden", "call-center", "mobile"]);
    expect(Object.keys(told[0])).toEqual([
      "input",
      "kind",
      "operator",
      "virtual",
      "province",
      "city",
      "lonePlace",
      "certainty",
    ]);
  });
});

describe("qingjing verify", () => {
  const content = {
    letter: "信",
    issuedAt: "2026-09-08T16:30:00.000Z",
    issuedOn: "2026年9月9日",
    origins: new Map(),
    gone: [],
    held: [],
  };

  test("Says how many files are right", async () => {
    const file = path.join(newFolder(), "a.zip");
    await writeFile(file, await bytesOf(bundle({ ...content, entries: [made("信.txt", "您好")] })));
    expect(await qingjing(["verify", file])).toMatchObject({ status: 0, stdout: "3个文件都对得上。\n" });
  });

  test("Names what was changed and exits with 1", async () => {
    const bytes = await bytesOf(bundle({ ...content, entries: [made("信.txt", Buffer.from("您好"))] }));
    const file = path.join(newFolder(), "a.zip");
    // The path of the first file, where the ZIP itself keeps it: one letter of it changed.
    const renamed = Buffer.from(
      bytes.toString("latin1").replaceAll(latin("信.txt"), latin("函.txt")),
      "latin1",
    );
    await writeFile(file, renamed);
    expect(await qingjing(["verify", file])).toMatchObject({
      status: 1,
      stdout: "缺少　信.txt\n多出　函.txt\n",
    });
  });

  test("What is no bundle, or not there, or not asked for, is bad input", async () => {
    expect(await qingjing(["verify", sample])).toMatchObject({ status: 2, stdout: "" });
    expect(await qingjing(["verify", "/none.zip"])).toMatchObject({
      status: 2,
      stderr: "没有这个文件：/none.zip\n",
    });
    expect(await qingjing(["hello"])).toMatchObject({ status: 2, stdout: "" });
  });
});

function latin(text: string): string {
  return Buffer.from(text).toString("latin1");
}
