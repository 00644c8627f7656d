import { type APIRequestContext, type BrowserContext, expect, test } from "@playwright/test";
import { phoneList, september } from "../fixtures/lists";
import { addresses, filled, holesOf } from "./app-tree";
import { screenshot } from "./files";
import { handOver, textFile } from "./imports";
import {
  ago,
  answer,
  attach,
  beginComplaint,
  groupNumbers,
  handIn,
  introduce,
  issueLetter,
  logCall,
  refuse,
} from "./person";
import { attack, serverActions } from "./server-actions";

/** A name that stands nowhere else in the app, the sample case included. */
const secret = "闻人静悄";

type Case = Record<"calls" | "evidence" | "complaints" | "callers" | "refusals", { id: string }[]>;

/** Everything one person has, but for the moment at which it was read. */
async function everything(request: APIRequestContext): Promise<Case> {
  const { savedAt: _, ...rest } = await (await request.get("/export/case.json")).json();
  return rest;
}

/** Some actions sign the stranger out or delete the stranger's space: then a new one is begun. */
async function stayIn(stranger: BrowserContext): Promise<void> {
  if ((await stranger.request.get("/export/case.json")).status() === 200) return;
  const page = await stranger.newPage();
  await logCall(page, { number: "02480000000" });
  await page.close();
}

test("A stranger and nobody at all find nothing of another person's, and change nothing", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000);
  await logCall(page, { number: "17090001234", at: "2026-09-08T10:05", how: "真人", refused: true });
  await attach(page, await screenshot());
  const caller = await groupNumbers(page, secret, ["17090001234"]);
  await refuse(page, caller, "发短信拒绝", "2026-09-09T09:00");
  const named = september.map((call) => ({ ...call, name: call.name ? secret : undefined }));
  const pending = await handOver(page, textFile(`${secret}.xml`, phoneList(named)));
  await introduce(page, secret);
  await beginComplaint(page, "通管局举报", "写举报信");
  await issueLetter(page);
  await handIn(page, { on: ago(0), way: "网上", receiptName: "信件编号", receipt: secret });
  await answer(page, "答复了，我不满意", secret);
  const before = await everything(page.request);
  const { calls, evidence, complaints, callers, refusals } = before;
  const known = [...calls, ...evidence, ...complaints, ...callers, ...refusals].map(({ id }) => id);
  const ids = [...known, pending];
  expect(ids).toHaveLength(7);

  const stranger = await browser.newContext({ baseURL });
  await stayIn(stranger);
  const nobody = await browser.newContext({ baseURL });
  const paths = addresses()
    .filter((one) => holesOf(one).length > 0)
    .flatMap((one) => filled(one, ids));
  expect(paths.length).toBeGreaterThan(10);
  for (const [who, { request }] of [
    ["stranger", stranger],
    ["nobody", nobody],
  ] as const) {
    for (const path of paths) {
      for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
        const answer = await request.fetch(path, {
          method,
          maxRedirects: 0,
          headers: { origin: baseURL ?? "" },
        });
        expect([404, 405], `${who}: ${method} ${path} answered ${answer.status()}`).toContain(
          answer.status(),
        );
        expect(await answer.text()).not.toContain(secret);
      }
      expect((await request.get(path, { maxRedirects: 0 })).status(), `${who}: ${path}`).toBe(404);
    }
    await request.post("/evidence/upload", {
      headers: { "x-name": "x.png", "x-calls": ids.join(","), origin: baseURL ?? "" },
      data: (await screenshot()).buffer,
    });
  }

  const actions = serverActions();
  expect(actions.filter(({ takesId }) => takesId).length).toBeGreaterThan(7);
  for (const action of actions) {
    await stayIn(stranger);
    for (const [who, { request }] of [
      ["stranger", stranger],
      ["nobody", nobody],
    ] as const) {
      for (const id of ids) {
        const answers = await attack(request, action, id, baseURL ?? "");
        for (const { body } of answers) expect(body, `${action.name} told a ${who}`).not.toContain(secret);
        if (!action.takesId) continue;
        const kinds = answers.map(({ status }) => status);
        expect(kinds, `${action.name} answered a ${who}`).toEqual(kinds.map(() => 404));
      }
    }
    await nobody.clearCookies();
  }
  expect(await everything(page.request)).toEqual(before);
  // Of its five calls that came in, one was logged by hand already.
  await page.goto(`/import/${pending}`);
  await expect(page.getByRole("button", { name: "记下4条" })).toBeVisible();
});
