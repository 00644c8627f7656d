// The built app over HTTP: every page, route and server action, asked as no browser asks.

import { oddAction } from "./http/actions";
import { oddPath } from "./http/addresses";
import { oddBody } from "./http/bodies";
import { oddHeaders } from "./http/headers";
import { faultIn, shown } from "./http/judge";
import { settle, type Who } from "./http/people";
import { rawBytes } from "./http/raw";
import { type Request, send, sendRaw } from "./http/send";
import type { Draw } from "./odd";
import type { Part } from "./run";

const methods = [
  "GET",
  "GET",
  "GET",
  "GET",
  "POST",
  "POST",
  "HEAD",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "PROPFIND",
];

/** Words that stand in the owner's things and nowhere else. */
export const secret = "闻人静悄独有";

/** `share`: how much of it goes to pages and routes, to server actions, and to bytes that are hardly HTTP. */
export async function requestsPart(
  port: number,
  draw: Draw,
  share: { paths: number; actions: number } = { paths: 0.6, actions: 0.93 },
): Promise<Part> {
  const url = `http://localhost:${port}`;
  const owner: Who = { name: "owner", ...(await settle(url, draw, secret)) };
  const stranger: Who = { name: "stranger", ...(await settle(url, draw, "别人")) };
  const nobody: Who = { name: "nobody", cookie: "", ids: [] };
  const ids = [...owner.ids, ...stranger.ids];
  let rounds = 0;
  return {
    name: "requests",
    atOnce: 4,
    async round(dice) {
      rounds += 1;
      if (rounds % 200 === 0) await stayIn(url, stranger, ids, dice);
      const who = dice.one([stranger, stranger, stranger, nobody]);
      const what = dice.next();
      if (what >= share.actions) return raw(port, dice, who);
      const { request, entrance } =
        what < share.paths ? asked(dice, who, ids, url) : acted(dice, who, ids, url);
      const answer = await send(port, request);
      const fault = faultIn(answer, [secret], request.undecodable);
      if (fault) throw new Error(`${entrance}: ${fault} · ${who.name} ${shown(request)}`);
      if (answer.status === 500) return "500 of Next's decoder";
      return `${answer.status} ${entrance.startsWith("action") ? "action" : `${request.method} ${entrance}`}`;
    },
    end: () => stillThere(port, owner),
  };
}

function asked(draw: Draw, who: Who, ids: string[], origin: string): { request: Request; entrance: string } {
  const { path, entrance } = oddPath(draw, ids);
  const method = draw.one(methods);
  const { headers, body } =
    method === "GET" || method === "HEAD" ? { headers: {}, body: undefined } : oddBody(draw);
  const all: Record<string, string> = {
    ...(draw.chance(0.8) ? { origin } : {}),
    ...headers,
    ...oddHeaders(draw, who.cookie),
  };
  const undecodable = method === "POST" && /^multipart/.test(all["content-type"] ?? "");
  return { request: { method, path, headers: all, body, undecodable }, entrance };
}

function acted(draw: Draw, who: Who, ids: string[], origin: string): { request: Request; entrance: string } {
  const { request, entrance } = oddAction(draw, ids, origin);
  const extra: Record<string, string> = draw.chance(0.15)
    ? oddHeaders(draw, who.cookie)
    : who.cookie
      ? { cookie: who.cookie }
      : {};
  return { request: { ...request, headers: { ...request.headers, ...extra } }, entrance };
}

async function raw(port: number, draw: Draw, who: Who): Promise<string> {
  const bytes = rawBytes(draw, who.cookie);
  const answer = await sendRaw(port, bytes);
  const fault = faultIn(answer, [secret]);
  if (fault && answer.status !== 501 && answer.status !== 505)
    throw new Error(`raw: ${fault} ${JSON.stringify(bytes.toString("latin1").slice(0, 500))}`);
  return `${answer.status} raw bytes`;
}

/** Some actions end the stranger's space: then a new one is begun. */
async function stayIn(url: string, stranger: Who, ids: string[], draw: Draw): Promise<void> {
  const port = Number(new URL(url).port);
  const { status } = await send(port, {
    method: "GET",
    path: "/export/case.json",
    headers: { cookie: stranger.cookie },
  });
  if (status === 200) return;
  const begun = await settle(url, draw, "别人");
  stranger.cookie = begun.cookie;
  ids.push(...begun.ids);
}

/** What the owner had is there, and the server says that it is well. */
async function stillThere(port: number, owner: Who): Promise<string[]> {
  const health = await send(port, { method: "GET", path: "/api/health", headers: {} });
  const faults = health.status === 200 ? [] : [`health is ${health.status}`];
  for (const id of owner.ids.slice(0, 5)) {
    const { status } = await send(port, {
      method: "GET",
      path: `/calls/${id}`,
      headers: { cookie: owner.cookie },
    });
    if (status !== 200) faults.push(`the owner's call ${id} answers ${status}`);
  }
  return faults;
}
