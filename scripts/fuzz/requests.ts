// The built app over HTTP: every page, route and server action, asked as no browser asks.

import { addresses } from "@/tests/journeys/app-tree";
import { serverActions } from "@/tests/journeys/server-actions";
import { dice } from "../crash/dice.mjs";
import { oddAction } from "./http/actions";
import { oddPath } from "./http/addresses";
import { oddBody } from "./http/bodies";
import { oddHeaders } from "./http/headers";
import { faultIn, shown } from "./http/judge";
import { settle, type Who } from "./http/people";
import { residentOfTree, serverOn } from "./http/process-tree";
import { rawBytes } from "./http/raw";
import { type Request, send, sendRaw } from "./http/send";
import { firstWrites } from "./http/strangers";
import { sendWithheld } from "./http/withheld";
import { watch } from "./http/witness";
import type { Draw } from "./odd";
import type { Part } from "./run";
import { zipFlood } from "./zip-floods";

const methods = ["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"];

/** Words that stand in the owner's things and nowhere else. */
export const secret = "闻人静悄独有";

/** How much goes to pages and routes, and to these or server actions; the rest are bytes that are hardly HTTP. */
const share = { paths: 0.6, actions: 0.98 };
/** How many of these keep back the rest of their body for a while; nobody waits for them. */
const withheld = 0.02;
/** How many are a small ZIP that becomes much; the witness says whether anybody waits for it. */
const floods = 0.0005;
/** After so many rounds the stranger begins anew, so that what is asked for stays small. */
const stay = 2000;
/** So many rounds come through every door. */
const through = 20_000;

export async function requestsPart(port: number, draw: Draw): Promise<Part> {
  const url = `http://localhost:${port}`;
  const owner: Who = { name: "owner", ids: [], ...(await settle(url, draw, secret)) };
  const begin = async (dice: Draw): Promise<Who> => {
    const begun = await settle(url, dice, "别人");
    return { name: "stranger", ids: [owner.own, begun.own].flatMap(Object.values).flat(), ...begun };
  };
  let stranger = await begin(draw);
  const nobody: Who = { name: "nobody", cookie: "", own: {}, ids: stranger.ids };
  const witness = watch(port);
  const server = serverOn(port);
  const early = await firstWrites(url, draw);
  const reached = new Set<string>();
  const open = new Set<Promise<string>>();
  let rounds = 0;
  return {
    name: "requests",
    atOnce: 6,
    memory: () => residentOfTree(server),
    async round(dice) {
      rounds += 1;
      const next = rounds % 200 === 0 ? { isDue: rounds % stay === 0, dice: seeded(dice) } : null;
      const who = dice.one([stranger, stranger, stranger, nobody]);
      const what = dice.next();
      const one = what >= share.actions ? null : (what < share.paths ? asked : acted)(dice, who, url);
      const bytes = one ? null : rawBytes(dice, who.cookie);
      if (next && (next.isDue || !(await isIn(port, stranger)))) stranger = await begin(next.dice);
      if (!one) return raw(port, bytes ?? Buffer.alloc(0));
      if (dice.chance(floods)) return await readBackFlood(port, dice, who, url);
      const { request, entrance } = one;
      if (request.body && dice.chance(withheld)) {
        const held = sendWithheld(port, seeded(dice), request);
        open.add(held);
        held.then(() => open.delete(held));
        return "body withheld";
      }
      const answer = await send(port, request);
      const fault = faultIn(answer, [secret], request.path);
      if (fault) throw new Error(`${entrance}: ${fault} · ${who.name} ${shown(request)}`);
      if (answer.status < 400) reached.add(entrance);
      return `${answer.status} ${entrance.startsWith("action") ? "action" : `${request.method} ${entrance}`}`;
    },
    async end() {
      await Promise.all(open);
      const late = await witness.end();
      const closed = rounds < through ? [] : entrances().filter((one) => !reached.has(one));
      return [
        ...early,
        ...late,
        ...closed.map((one) => `nothing came through ${one}`),
        ...(await stillThere(port, owner)),
      ];
    },
  };
}

/** Every page and route of the tree and every server action of the build. */
function entrances(): string[] {
  const names = new Set(serverActions().map(({ name }) => `action ${name}`));
  return [...addresses().map(({ path }) => path), ...names];
}

/** Draws of its own, so that what is drawn after it does not hang on when an answer comes. */
const seeded = (draw: Draw): Draw => dice(draw.between(0, 2 ** 31));

type Asked = { request: Request; entrance: string };

function asked(draw: Draw, who: Who, origin: string): Asked {
  const { path, entrance, methods: own } = oddPath(draw, who);
  const method = draw.one(draw.chance(0.8) ? own : methods);
  const { headers, body } =
    method === "GET" || method === "HEAD" ? { headers: {}, body: undefined } : oddBody(draw);
  const all: Record<string, string> = {
    ...(draw.chance(0.8) ? { origin } : {}),
    ...headers,
    ...oddHeaders(draw, who.cookie),
  };
  return { request: { method, path, headers: all, body }, entrance };
}

function acted(draw: Draw, who: Who, origin: string): Asked {
  const { request, entrance } = oddAction(draw, who, origin);
  const extra: Record<string, string> = draw.chance(0.15)
    ? oddHeaders(draw, who.cookie)
    : who.cookie
      ? { cookie: who.cookie }
      : {};
  return { request: { ...request, headers: { ...request.headers, ...extra } }, entrance };
}

async function readBackFlood(port: number, draw: Draw, { cookie }: Who, origin: string): Promise<string> {
  const { name, bytes } = zipFlood(draw);
  const path = draw.one(["/export/import/whole", "/export/import/file"]);
  const answer = await send(port, { method: "POST", path, headers: { origin, cookie }, body: bytes });
  const fault = faultIn(answer, [secret], path);
  if (fault) throw new Error(`a ZIP with ${name}: ${fault}`);
  return `${answer.status} flood ${path}`;
}

async function raw(port: number, bytes: Buffer): Promise<string> {
  const answer = await sendRaw(port, bytes);
  const fault = faultIn(answer, [secret]);
  if (fault && answer.status !== 501 && answer.status !== 505)
    throw new Error(`raw: ${fault} ${JSON.stringify(bytes.toString("latin1").slice(0, 500))}`);
  return `${answer.status} raw bytes`;
}

/** Some actions end the stranger's space: then a new one is begun. */
async function isIn(port: number, { cookie }: Who): Promise<boolean> {
  const asked = { method: "GET", path: "/export/case.json", headers: { cookie } };
  return (await send(port, asked)).status === 200;
}

/** What the owner had is there, and the server says that it is well. */
async function stillThere(port: number, owner: Who): Promise<string[]> {
  const health = await send(port, { method: "GET", path: "/api/health", headers: {} });
  const faults = health.status === 200 ? [] : [`health is ${health.status}`];
  for (const id of owner.own.calls ?? []) {
    const { status } = await send(port, {
      method: "GET",
      path: `/calls/${id}`,
      headers: { cookie: owner.cookie },
    });
    if (status !== 200) faults.push(`the owner's call ${id} answers ${status}`);
  }
  return faults;
}
