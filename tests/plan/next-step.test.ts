import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { headline } from "@/components/follow/headline";
import { NextMove } from "@/components/follow/next-move";
import { StepLine } from "@/components/follow/step-line";
import { datedThings } from "@/components/front/dates";
import { channelById, channels } from "@/lib/channels";
import { outcomesFrom } from "@/lib/channels/outcomes-here";
import { datesToKeep } from "@/lib/complaints/dates-to-keep";
import { isAnswer, isPromise } from "@/lib/filings/outcome";
import { rungOfNext, titleOf } from "@/lib/plan/next-words";
import { answeredCase } from "../fixtures/answered";
import { handedIn, today } from "../fixtures/walked";

const merchant = { merchantName: "某某装饰有限公司", merchantAddress: "样例区1号" };
const known = {
  ...merchant,
  isCustomer: true,
  purchase: "安装，800元",
  appName: "某某App",
  leakSigns: "注册当天",
};

/** What else was handed in, before the answer or since. */
const elsewhere = {
  "nothing else": [],
  "the operator has time": [handedIn("operator", 3, [], { id: "o" })],
  "the operator was no help": [handedIn("operator", 60, [["unsatisfied", 50]], { id: "o" })],
  "the number is being checked": [handedIn("tca-report", 30, [], { id: "t" })],
  "all but the operator": ["12321", "tca-report", "12345"].map((id) =>
    handedIn(id, 20, [], { id: `x-${id}` }),
  ),
  "another one promised": [handedIn("market-report", 20, [["satisfied", 2]], { id: "m" })],
};

const doors = channels.filter(({ begins }) => begins === "calls");
const cases = doors.flatMap((channel) =>
  outcomesFrom(channel, { isDue: true }).flatMap((outcome) =>
    Object.entries(elsewhere).flatMap(([what, more]) =>
      [{}, known].flatMap((answers) =>
        ["2026-09-01", "2026-10-08"].map((lastCall) => {
          const filed = [handedIn(channel.id, 40, [[outcome, 5]], { id: "own" }), ...more];
          const name = `${channel.id}, ${outcome}, ${what}, ${lastCall}, ${"merchantName" in answers}`;
          return { name, outcome, lastCall, ...answeredCase({ answers, filed, lastCall }) };
        }),
      ),
    ),
  ),
);
type Case = (typeof cases)[number];

const bare = (markup: string) => markup.replace(/<script>.*?<\/script>|<[^>]+>/g, "");
const pageOf = ({ door, step }: Case) => bare(renderToStaticMarkup(createElement(StepLine, { door, step })));

function buttonOf({ step, id }: Case): string {
  const action = step.move.kind === "next" ? (channelById(step.move.channel)?.action ?? null) : null;
  const acts = { startNext: async () => {}, close: async () => {}, planHref: "/plan", againHref: "/new" };
  const shown = { ...acts, complaintId: id, move: step.move, look: step.words, action, hasReply: true };
  return bare(renderToStaticMarkup(createElement(NextMove, shown))).replace("又有答复", "");
}

/** The line of the front page about it, where its plan is that of the matter. */
function frontOf({ id, channel, standing, step, plan }: Case): string {
  const rung = plan.next.kind === "go" ? rungOfNext(plan) : undefined;
  const told = { ...step, isStopped: step.move.kind === "close" };
  const complaint = {
    id,
    channelName: channel.name,
    office: channel.office,
    standing,
    asks: "x",
    step: told,
  };
  const rest = { issuedAt: null, isTold: false, fillsIn: false, phone: null, waits: null, objectBy: null };
  const next = rung ? (channelById(rung.channel)?.name ?? null) : null;
  return datedThings([{ ...complaint, ...rest }], [], today, next)
    .map(({ lead, sub }) => `${lead}：${sub}`)
    .join();
}

const isTurn = ({ standing: { kind } }: Case) => kind === "yours" || kind === "overdue";
const failing = (is: (one: Case) => boolean) =>
  cases
    .filter(isTurn)
    .filter((one) => !is(one))
    .map(({ name }) => name);

test("The page of a complaint, its button, the front page and the plan name one next step, after any answer anywhere", () => {
  expect(cases.filter(({ step }) => step.words !== null).length).toBeGreaterThan(500);
  const plans = ({ plan }: Case) => titleOf(plan, rungOfNext(plan));
  const besides = (one: Case) => (one.step.words ?? "").startsWith("这一件还可以");
  expect(failing((one) => one.step.words === null || pageOf(one).includes(`${one.step.words}。`))).toEqual(
    [],
  );
  expect(failing((one) => one.step.words === null || frontOf(one).endsWith(`；${one.step.words}`))).toEqual(
    [],
  );
  expect(
    failing((one) => one.step.words === null || besides(one) || one.step.words.endsWith(plans(one))),
  ).toEqual([]);
  expect(
    failing((one) => {
      const { move, words, door } = one.step;
      if (move.kind === "look") return buttonOf(one) === words;
      if (move.kind === "close") return buttonOf(one) === "不再打来了，结束";
      if (move.kind === "again") return words === null || door === one.channel.name;
      if (move.kind !== "next") return words === null;
      const to = channelById(move.channel);
      return (
        to !== undefined &&
        buttonOf(one) === to.action &&
        (besides(one) ? words === `这一件还可以${to.action}` : door === to.name)
      );
    }),
  ).toEqual([]);
});

test("Where the answer leads elsewhere than the plan goes, the page says what it means and not where it leads", () => {
  const elsewhere = failing(({ door, step }) => !door?.onward || !step.words || step.move.kind === "next");
  expect(elsewhere.length).toBeGreaterThan(50);
  expect(
    failing((one) => {
      const { door, step } = one;
      const isTheirs = step.move.kind === "next" && step.move.channel === door?.channel;
      return !door?.onward || !step.words || pageOf(one).includes(door.onward) === isTheirs;
    }),
  ).toEqual([]);
});

test("A promise is closed while nobody calls, and not told as kept once somebody has", () => {
  const promised = cases.filter(({ outcome, standing }) => isPromise(outcome) && standing.kind === "yours");
  expect(promised.length).toBeGreaterThan(50);
  for (const one of promised) {
    const isKept = one.lastCall < "2026-10-04";
    const said = [headline(one.standing, today), frontOf(one)].join();
    expect([one.name, said.includes("又打来了"), said.includes("不打来就结束")]).toEqual([
      one.name,
      !isKept,
      isKept,
    ]);
    if (isKept) expect([one.name, buttonOf(one)]).toEqual([one.name, "不再打来了，结束"]);
  }
});

test("The calendar waits on the day that the step waits for, and for no answer that came", () => {
  const wrong = cases.filter(isTurn).filter(({ id, plan, standing, step, dates }) => {
    const open = dates.filter((date) => date.open && !date.isMine);
    const kept = datesToKeep(open, [], "a").filter(({ cancelled }) => !cancelled);
    const { next } = plan;
    const isWaited = next.kind !== "wait" || !step.words || kept.some(({ on }) => on === next.until);
    const isOver =
      standing.kind !== "yours" ||
      !isAnswer(standing.reply.said.outcome) ||
      open.every(({ complaintId }) => complaintId !== id);
    return !isWaited || !isOver;
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test("An answer to a report of marketing leads to the operator, and what was threatened goes to the police beside it", () => {
  const refused = [handedIn("12321", 10, [["refused", 2]], { id: "own" })];
  const one = answeredCase({ filed: refused, signs: ["threat"] });
  expect(one.plan.urgent.map(({ phone }) => phone)).toEqual(["110"]);
  expect(one.plan.next).toMatchObject({ kind: "go", channel: "police" });
  expect(one.plan.besides).toMatchObject({ kind: "go", channel: "operator" });
  expect(one.step.words).toBe("下一步，运营商投诉");
  expect(buttonOf({ ...one, name: "", outcome: "refused", lastCall: today })).toBe("写给运营商");
  const calm = answeredCase({ filed: refused });
  expect([calm.plan.urgent, calm.plan.besides]).toEqual([[], null]);
  expect(calm.step.words).toBe(one.step.words);
});

const turnedAway = handedIn("12345", 20, [["out-of-remit", 5]], { id: "h" });
const satisfied = handedIn("operator", 20, [["satisfied", 4]], { id: "o" });
const named = { merchantName: "某某装饰" };

test("A promise that was not kept is complained of again where it was made, on every page, before a report to 12315 that lacks the company's address", () => {
  const lastCall = "2026-10-08";
  const own = answeredCase({ answers: named, filed: [satisfied, turnedAway], lastCall });
  expect(own.plan.next).toMatchObject({ kind: "go", channel: "operator" });
  expect(rungOfNext(own.plan)?.why.text).toMatch(/^说办好了，又打来，就再投诉一次/);
  expect(own.step).toMatchObject({ move: { kind: "again" }, words: "下一步，运营商投诉" });
  expect(buttonOf(own as never)).toBe("带着新的来电再投诉");
  const other = answeredCase({ answers: named, filed: [turnedAway, satisfied], lastCall });
  expect(other.step).toMatchObject({ move: { kind: "look" }, words: "下一步，运营商投诉" });
  const alone = answeredCase({ answers: named, filed: [turnedAway], lastCall });
  expect(alone.step.words).toBe("下一步，运营商投诉");
  const whole = { ...named, merchantAddress: "沈阳市样例区1号" };
  expect(answeredCase({ answers: whole, filed: [turnedAway], lastCall }).step.words).toBe(
    "下一步，12315举报",
  );
});

test("While the plan stops, no page goes on", () => {
  const one = answeredCase({ answers: named, filed: [turnedAway, satisfied], lastCall: "2026-10-01" });
  expect(one.step).toMatchObject({ move: { kind: "close" }, words: "先停在这" });
  const page = pageOf(one as never);
  expect(page).toContain("先停在这。答复以后没再打来。又打来，记一次");
  expect(page).not.toContain("市场监管");
  expect(frontOf({ ...one, name: "", outcome: "out-of-remit", lastCall: "" })).toBe(
    "12345热线，不打来就结束：他们说，不归他们管；先停在这",
  );
});
