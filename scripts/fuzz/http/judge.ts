import { mark, turning } from "../odd";
import type { Answer, Request } from "./send";

/** What the server may say of itself when something else is away or full. */
const calm = [503, 507];

/** An attribute of a tag, whose value may hold anything that is quoted. */
const attribute = `\\s+[^\\s=<>"']+(?:=(?:"[^"]*"|'[^']*'|[^\\s"'<>]+))?`;

/** As raw text of a page these stand only where something was not escaped. */
const live = new RegExp(
  [
    `<${mark}|<script>${mark}|<svg/onload=${mark}|<img src=x onerror=${mark}`,
    `<[a-z][\\w-]*(?:${attribute})*?\\s+(?:onfocus|onerror|onload)=["']?${mark}`,
    `(?:href|src|action)=["'](?:javascript:|data:text/html)`,
  ].join("|"),
  "i",
);

/** The same signs in an address, as bytes of UTF-8: what was just asked for is shown as it was asked. */
const sent = /%D8%9C|%E2%80%(8[EF]|A[A-E])|%E2%81%A[6-9]/i;

/**
 * What is wrong with an answer, or null. `secrets`: words of other people that this visitor may not see; `asked`: the
 * address.
 */
export function faultIn(answer: Answer, secrets: string[], asked = ""): string | null {
  const { status, headers, body } = answer;
  if (status >= 500 && !calm.includes(status)) return `status ${status}`;
  const secret = secrets.find((one) => body.includes(one));
  if (secret) return `shows another person's ${secret}`;
  if (/^\s+at .*:\d+:\d+\)?$/m.test(body)) return "shows a stack";
  const type = headers["content-type"] ?? "";
  if (type.startsWith("text/html") && live.test(body)) {
    const at = body.search(live);
    return `not escaped: ${body.slice(Math.max(0, at - 80), at + 120)}`;
  }
  if (type.startsWith("text/html") && turning.test(body) && !sent.test(asked))
    return `shows what turns the direction: ${JSON.stringify(body.slice(Math.max(0, body.search(turning) - 80)).slice(0, 160))}`;
  if (/svg|xml/.test(type) && body.includes(mark) && !/spreadsheet/.test(type)) return `served as ${type}`;
  return null;
}

/** A request in few words, to be done again by hand. */
export function shown({ method, path, headers, body }: Request): string {
  const said = JSON.stringify(headers).slice(0, 600);
  return `${method} ${path.slice(0, 400)} ${said} ${JSON.stringify(body?.toString("latin1").slice(0, 900) ?? "")}`;
}
