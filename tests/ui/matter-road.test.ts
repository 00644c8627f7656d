import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { FrontMatter } from "@/components/front/front-facts";
import { MatterRoad, roadOf } from "@/components/front/matter-road";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { filed } from "../fixtures/steps";

const sent: StandingNow = {
  kind: "waiting",
  due: null,
  filed: { id: "a", recordedAt: "", said: filed() },
};

/** A matter with these complaints, each a finished letter. */
function matterOf(...standings: StandingNow[]) {
  const complaints = standings.map((standing, at) => ({
    id: `c${at}`,
    issuedAt: "2026-12-02T00:00:00.000Z",
    standing,
  }));
  const matter = { id: "m", name: "装修推销", calls: { calls: 6, messages: 0 }, evidence: 2, complaints };
  return matter as unknown as FrontMatter;
}

const endOf = (...standings: StandingNow[]) => roadOf(matterOf(...standings)).slice(-2);

test("提交 is not done while a finished letter of the matter is still here", () => {
  expect(endOf(sent, { kind: "issued" }, { kind: "issued" })).toEqual([
    { name: "提交", count: "还差2封", state: "here" },
    { name: "跟进", count: "1封", state: "ahead" },
  ]);
});

test("Once every finished letter is handed in the matter is at 跟进", () => {
  expect(endOf(sent)).toEqual([
    { name: "提交", count: "1封", state: "done" },
    { name: "跟进", count: "到这了", state: "here" },
  ]);
  expect(endOf({ kind: "issued" })).toEqual([
    { name: "提交", count: "到这了", state: "here" },
    { name: "跟进", state: "ahead" },
  ]);
});

const solved: StandingNow = { kind: "solved", on: "2026-10-08" };
const followed: StandingNow = { ...sent, kind: "followed", by: "c1" };
const shown = (...standings: StandingNow[]) =>
  renderToStaticMarkup(createElement(MatterRoad, { matter: matterOf(...standings), next: null })).replace(
    /<[^>]+>/g,
    "",
  );

test("A matter of which everything was closed, or led to what was closed, says so and offers no road that ended", () => {
  for (const standings of [[solved], [followed, solved], [solved, solved]]) {
    expect(endOf(...standings)).toEqual([
      { name: "提交", count: `${standings.length}封`, state: "done" },
      { name: "跟进", count: "已结束", state: "done" },
    ]);
    expect(shown(...standings)).toContain("这件事结束了");
    expect(shown(...standings)).not.toContain("下一步找哪里");
  }
});

test("A matter in which anything is still open offers its road", () => {
  const reopened: StandingNow = {
    kind: "reopened",
    on: "2026-10-08",
    firstAt: "2026-10-09T02:00:00.000Z",
    calls: 1,
  };
  for (const standings of [[sent], [solved, sent], [reopened], [followed]]) {
    expect(endOf(...standings)[1]).toMatchObject({ name: "跟进", state: "here" });
    expect(shown(...standings)).toContain("下一步找哪里");
  }
});
