import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * One server action of the build: its number on the wire, its name and file, and a page that knows it. takesText: its first
 * argument is one; takesId: it names a row.
 */
export type Action = {
  id: string;
  name: string;
  file: string;
  page: string;
  takesText: boolean;
  takesId: boolean;
};

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
};

/** Every server action of the production build, so that a new one is tested without anyone remembering. */
export function serverActions(): Action[] {
  const manifest = readFileSync(path.join(root, ".next/server/server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(manifest) as Manifest;
  return Object.entries(node).map(([id, { exportedName: name, filename: file, workers }]) => {
    const worker = Object.keys(workers)[0] ?? "app/page";
    const page = `/${worker.replace(/^app\/?/, "").replace(/\/?page$/, "")}`;
    return { id, name, file, page, ...firstOf(sourceOf(file), name) };
  });
}

/** It names a row when it goes into rowId, or into what looks up a complaint. */
function firstOf(source: string, name: string): Pick<Action, "takesText" | "takesId"> {
  const [, first, body] = new RegExp(`function ${name}\\(\\s*(\\w+): string([^]*?)\\n}`).exec(source) ?? [];
  const isRow = new RegExp(`(rowId\\(|Of\\(\\w+, )${first}\\)`);
  return { takesText: first !== undefined, takesId: isRow.test(body ?? "") };
}

function sourceOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** `to`: where an action led. */
export type Answer = { status: number; body: string; to?: string };

type Body = { type: string; data: Buffer };

/** Calls an action with another person's id in each way a browser can send it. */
export function attack(request: APIRequestContext, action: Action, id: string, origin: string) {
  return send(request, action, { on: id, origin, bodies: bodies(action, id) });
}

/** Calls an action with a condition that a careless query would take for "any id". */
export function attackAny(request: APIRequestContext, action: Action, origin: string) {
  return send(request, action, { on: "any", origin, bodies: [plain([{ not: "" }])] });
}

/** Calls an action with an id of one's own first, and other people's wherever else it takes one. */
export function attackFromOwn(
  request: APIRequestContext,
  action: Action,
  { own, theirs, steps, origin }: { own: string; theirs: string[]; steps: string[]; origin: string },
) {
  const whole = naming(theirs);
  const fields = fieldsOf(action);
  const words = [[own, whole], [own, theirs], [own, null, whole], ...steps.map((one) => [own, one, whole])];
  const filledIn = form([own, "$K1"], fields, theirs[0] ?? "");
  return send(request, action, { on: own, origin, bodies: [...words.map(plain), filledIn] });
}

async function send(
  request: APIRequestContext,
  action: Action,
  { on, origin, bodies }: { on: string; origin: string; bodies: Body[] },
): Promise<Answer[]> {
  const page = action.page.replace("[version]", "1").replace(/\[\w+\]/g, on);
  const answers: Answer[] = [];
  for (const { type, data } of bodies) {
    const headers = { "next-action": action.id, "content-type": type, accept: "text/x-component", origin };
    const answer = await request.post(page, { headers, data, maxRedirects: 0 });
    const to = answer.headers()["x-action-redirect"];
    answers.push({ status: answer.status(), body: await answer.text(), to });
  }
  return answers;
}

/** What every form of the app would take, and these ids wherever one of them takes any. */
function naming(ids: string[]): Record<string, unknown> {
  const [id = ""] = ids;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const told = { kind: "other", note: "", words: "", receipt: "", to: "x", name: "x", taken: "", rows: [] };
  const when = { on: today, at: `${today}T00:00`, takenAt: "", way: "sms", outcome: "accepted" };
  const lists = { callIds: ids, evidenceIds: ids, numbers: ids, more: "", number: "" };
  return {
    ...told,
    ...when,
    ...lists,
    id,
    callId: id,
    evidenceId: id,
    complaintId: id,
    callerId: id,
    whom: id,
  };
}

function fieldsOf({ file }: Pick<Action, "file">): string[] {
  const read = sourceOf(file).matchAll(/form(?:\.get\(|Text\(form, )"(\w+)"\)/g);
  return [...read].map((found) => found[1] ?? "");
}

/**
 * As only argument, twice, before an object or a form that names it everywhere; where the action may begin with something
 * else, as such an object or form alone.
 */
function bodies({ takesText, takesId, ...action }: Action, id: string): Body[] {
  const whole = naming([id]);
  const fields = fieldsOf(action);
  const first = [plain([id]), plain([id, id]), plain([id, whole]), form([id, "$K1"], fields, id)];
  const alone = [plain([whole]), form(["$K1"], fields, id)];
  return [...(takesText ? first : first.slice(0, 1)), ...(takesId ? [] : alone)];
}

function plain(args: unknown[]): Body {
  return { type: "text/plain;charset=UTF-8", data: Buffer.from(JSON.stringify(args)) };
}

/** Arguments with a form among them, as React reads them: the fields under the form's number, then the list. */
function form(args: string[], fields: string[], value: string): Body {
  const parts = [...fields.map((field) => [`_1_${field}`, value]), ["0", JSON.stringify(args)]];
  const text = parts.map(
    ([name, said]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${said}\r\n`,
  );
  return { type: "multipart/form-data; boundary=x", data: Buffer.from(`${text.join("")}--x--\r\n`) };
}
