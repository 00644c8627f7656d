import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { IssuedActions } from "@/components/complaints/issued-actions";
import { channels } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import { firstAct } from "@/lib/complaints/first-act";
import { whereTo } from "@/lib/complaints/where-to";
import type { Warning } from "@/lib/plan/closings";
import { answered, factsFor } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

function issued(channel: Channel) {
  const facts = factsFor(channel, { answers: answered, complainant: { idNumber: "210000190001010000" } });
  const letter = letterOf(channel.id, facts);
  return { facts, letter, authority: whereTo(channel, facts, letter.to) };
}

function pageOf(channel: Channel, isFiled = false, warning: Warning | null = null): string {
  const { facts, letter, authority } = issued(channel);
  const shown = {
    complaintId: "c1",
    letter,
    version: 1,
    issuedOn: "2026-10-09",
    isTold: false,
    versions: [{ version: 1 }],
    changes: [],
    warning,
    newer: null,
    isAnothers: false,
    checklist: [],
    hasEvidence: true,
    hasPhoneLog: false,
    isFiled,
    due: isFiled ? (channel.deadlines("2026-10-09", facts)[0] ?? null) : null,
    today: facts.today,
    authority,
    channel,
    toKnow: channel.toKnow?.(facts, channel.authority(facts).name) ?? [],
  };
  return renderToStaticMarkup(createElement(IssuedActions, shown)).replace(
    /<span[^>]*>|<\/span>|<wbr\/>/g,
    "",
  );
}

function channelNamed(id: string): Channel {
  const found = channels.find((one) => one.id === id);
  if (!found) throw new Error(`no channel ${id}`);
  return found;
}

test("A letter is held back only where handing it in surely closes another door", () => {
  const told = { text: "", source: "", checkedOn: "2026-10-09" };
  const page = (isSure: boolean) => pageOf(channelNamed("12345"), false, { ...told, isSure });
  expect(page(true)).toContain("先别提交");
  expect(page(false)).not.toContain("先别提交");
  expect(page(false)).toContain("可以同时走");
});

test("Once it was handed in, the letter names the day that its own page waits for, and by what", () => {
  const page = pageOf(channelNamed("operator"), true);
  expect(page).toContain("10月26日，该给出答复：《电信用户申诉处理办法》");
  expect(pageOf(channelNamed("operator"))).not.toMatch(/，该给出答复：/);
});

/** The filled button of the page. */
function mainOf(html: string): string {
  return /class="btn wide"[^>]*>(?:<svg.*?<\/svg>)?([^<]*)/.exec(html)?.[1] ?? "";
}

describe.each(channels.map((channel) => [channel.name, channel] as const))("Issued, %s", (_, channel) => {
  test("Where it goes is said before the files, with the phone and the site that are known", () => {
    const html = pageOf(channel);
    const { authority, letter } = issued(channel);
    expect(authority.name).toBe(letter.to);
    for (const known of [authority.name, authority.phone, authority.site]) {
      expect(html).toContain(known);
      expect(html.indexOf(known)).toBeLessThan(html.indexOf("整包下载"));
    }
  });

  test("Every enclosure that is neither printed behind the letter nor a file here is said to be got ready", () => {
    const { letter } = issued(channel);
    const html = pageOf(channel);
    const listed = letter.blocks.flatMap((block) => (block.kind === "attachments" ? block.items : []));
    const own = listed.filter((item) => /复印件|打印件|副本|登记信息|报告/.test(item));
    const [, section = ""] = html.split("附件里要自己备的");
    expect(html.includes("附件里要自己备的")).toBe(own.length > 0);
    for (const item of own) expect(section).toContain(item);
    expect(section).not.toMatch(/记录表（共|来电统计<|通话录音（|通话记录截图（/);
  });

  test("Printing stands on the page once, whatever comes first", () => {
    expect(pageOf(channel).match(/打印这封信/g)).toHaveLength(1);
  });
});

test.each(channels.map((channel) => [channel.name, channel] as const))(
  "%s: papers are spoken of only where a way takes them",
  (_, channel) => {
    const html = pageOf(channel);
    if (!channel.ways.includes("mail")) expect(html).not.toContain("寄出");
    if (!channel.ways.includes("in-person")) expect(html).not.toContain("当面交");
    const takesPaper = ["mail", "in-person"].some((way) => channel.ways.some((one) => one === way));
    expect(html.includes("和信一起提交")).toBe(takesPaper);
  },
);

test("What is needed when it is handed in stands before what comes after", () => {
  const html = pageOf(channelNamed("12321"));
  expect(html.indexOf("须知页要等大约60秒")).toBeGreaterThan(0);
  expect(html.indexOf("须知页要等大约60秒")).toBeLessThan(html.indexOf("整包下载"));
  expect(html.indexOf("答复期限没有明文规定")).toBeGreaterThan(html.indexOf("提交以后"));
});

test("To the own operator only its own way of blocking is told", () => {
  const html = pageOf(channelNamed("operator"));
  expect(html).toContain("“KTFSR”到10086");
  expect(html).not.toMatch(/10010|10001|10099|没能核对/);
});

test("The form of 12321 is filled in; nothing is said to go with a letter that nobody takes", () => {
  const html = pageOf(channelNamed("12321"));
  expect(mainOf(html)).toBe("逐项填写");
  expect(html).toContain("信不用打印，证据目录不用交");
  expect(html).not.toMatch(/和信一起提交|一起提交的证据/);
});

test("The next action is the usual way of the door", () => {
  const acts = channels.map((channel) => {
    const { authority, letter } = issued(channel);
    return [channel.id, firstAct(channel, authority, letter).kind];
  });
  expect(Object.fromEntries(acts)).toMatchObject({
    "12321": "fill",
    "tca-appeal": "fill",
    operator: "ring",
    "12345": "ring",
    "market-report": "paste",
    "market-complaint": "paste",
    cyberspace: "paste",
    "tca-report": "open",
    police: "print",
    lawsuit: "print",
  });
});

test("已提交 is what became of a letter, 记下提交 what is done with one that is not handed in", () => {
  const unsent = pageOf(channelNamed("12321"));
  expect(unsent).toContain("记下提交");
  expect(unsent).not.toContain("已提交");
  expect(pageOf(channelNamed("12321"), true)).toContain("已提交");
});

test("What was handed in is followed, and its form can still be filled in", () => {
  const html = pageOf(channelNamed("12321"), true);
  expect(mainOf(html)).toBe("查看进展");
  expect(html).toContain("逐项填写");
});

test("A letter that follows a complaint is reached where that one went", () => {
  const { authority } = issued(channelNamed("urge"));
  expect(authority).toMatchObject({ name: "中国移动通信集团辽宁有限公司", phone: "10086" });
});

test("Of an office that today's details do not lead to any more only the name is said", () => {
  const appeal = channelNamed("tca-appeal");
  const { facts } = issued(appeal);
  const authority = whereTo(appeal, facts, "吉林省通信管理局");
  expect(authority).toMatchObject({ name: "吉林省通信管理局", phone: "", site: "" });
});
