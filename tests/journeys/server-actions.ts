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

export function sourceOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** `to`: where an action led. */
export type Answer = { status: number; body: string; to?: string };

/** What a call of an action sends; `on`: the id in the address of its page. */
export type Body = { on: string; type: string; data: Buffer };

export async function send(
  request: APIRequestContext,
  action: Action,
  { body: { on, type, data }, origin }: { body: Body; origin: string },
): Promise<Answer> {
  const page = action.page.replace("[version]", "1").replace(/\[\w+\]/g, on);
  const headers = { "next-action": action.id, "content-type": type, accept: "text/x-component", origin };
  const answer = await request.post(page, { headers, data, maxRedirects: 0 });
  return {
    status: answer.status(),
    body: await answer.text(),
    to: answer.headers()["x-action-redirect"],
  };
}
