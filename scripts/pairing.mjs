// `npm start -- --lan`: a device of the house is let in after it has shown the code on this machine's screen.
import { timingSafeEqual } from "node:crypto";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pairedDevices } from "./paired-devices.mjs";
import { pairingPage, pairingPolicy } from "./pairing-page.mjs";

const cookieName = "qingjing-house";
const cookieSeconds = 400 * 24 * 60 * 60;
/** Wrong codes from all devices together, and the milliseconds after which they are forgotten: six digits stay a year's work. */
const patience = { tries: 20, ms: 10 * 60 * 1000 };
const tooMany = "输错太多次了，过10分钟再输，或者扫电脑屏幕上的码。";

const oldKey = "扫的是旧的码，看着电脑屏幕上现在的码再扫一次，或者把6位数字输在这里。";
const longestPath = 1000;

/**
 * `admit(request, response)` is true when the request may pass, and otherwise has answered it. Requests from this
 * machine always pass. `settings`: LAN_CODE and LAN_KEY as `newLanCode` makes them, and DATA_DIR.
 */
export function pairing({ LAN_CODE, LAN_KEY, DATA_DIR }) {
  const devices = pairedDevices(path.join(DATA_DIR, "lan-devices"));
  const wrong = [];
  const isBlocked = (now = Date.now()) => {
    while (wrong.length > 0 && wrong[0] < now - patience.ms) wrong.shift();
    return wrong.length >= patience.tries;
  };

  async function answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const isRead = request.method === "GET";
    if (pathname !== "/pair") return refuse(response, 401, { to: isRead ? pathHere(request.url) : "/" });
    if (isRead && searchParams.has("key"))
      return same(searchParams.get("key"), LAN_KEY)
        ? letIn(response, "/")
        : refuse(response, 401, { sentence: oldKey });
    if (request.method !== "POST") return refuse(response, 401);
    const { typed, to } = await readForm(request);
    if (isBlocked()) return refuse(response, 429, { sentence: tooMany, to });
    if (same(typed, LAN_CODE)) return letIn(response, to);
    wrong.push(Date.now());
    return refuse(response, 403, { sentence: "这不是现在屏幕上的码，看着电脑再输一次。", to });
  }

  function letIn(response, location) {
    const cookie = `${cookieName}=${devices.add()}; Path=/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax`;
    response.writeHead(303, { location, "set-cookie": cookie, "cache-control": "no-store" }).end();
  }

  return (request, response) => {
    const isKnown = isThisMachine(request.socket.remoteAddress) || devices.has(tokenOf(request));
    if (isKnown && request.url.startsWith("/pair?"))
      return void response.writeHead(303, { location: "/" }).end();
    if (isKnown) return true;
    answer(request, response).catch(() => response.destroy());
    return false;
  };
}

function refuse(response, status, { sentence = "", to = "/" } = {}) {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": pairingPolicy,
    "x-content-type-options": "nosniff",
    ...(status === 429 && { "retry-after": String(patience.ms / 1000) }),
  };
  response.writeHead(status, headers).end(pairingPage({ sentence, to }));
}

/** Where to go after the code: a path of this house, never another host; "/" for anything else. */
function pathHere(asked) {
  const house = "http://house.invalid";
  if (!/^\/(?![/\\])/.test(asked) || asked.length > longestPath || !URL.canParse(asked, house)) return "/";
  const { origin, pathname, search } = new URL(asked, house);
  const isHere = origin === house && pathname !== "/pair" && !pathname.startsWith("//");
  return isHere ? pathname + search : "/";
}

/** The six digits of the form, however they were spaced, "" for anything longer than such a form; and where to go. */
async function readForm(request) {
  if (!(Number(request.headers["content-length"]) <= 4 * longestPath)) return { typed: "", to: "/" };
  const form = new URLSearchParams(await text(request));
  return { typed: (form.get("code") ?? "").replace(/\D/g, ""), to: pathHere(form.get("to") ?? "/") };
}

function tokenOf({ headers }) {
  const pairs = (headers.cookie ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? "";
}

function isThisMachine(address) {
  return /^(::ffff:)?127\.|^::1$/.test(address ?? "");
}

function same(one, other) {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
