// What docs/asvs.md says of all the code: each place that could break it, as "file: what stands there".
import type { Node, Source } from "./source";

const textOf = (source: Source, node: Node) => source.text.slice(node.start, node.end).replace(/\s+/g, " ");
const place = (source: Source, node: Node) => `${source.path}: ${textOf(source, node)}`;
const argsOf = (node: Node) => (node.arguments ?? []) as Node[];
const isText = (node: Node | undefined) => node?.type === "Literal" && typeof node.value === "string";

/** The last name of what is called: `window.addEventListener`, `db().$queryRawUnsafe`. */
function calledName(node: Node): string {
  const callee = node.callee as Node;
  return String((callee.type === "MemberExpression" ? (callee.property as Node).name : callee.name) ?? "");
}

const calls = (source: Source) => source.nodes.filter(({ type }) => type === "CallExpression");

/** Whatever sends or hears messages between documents, windows or threads; a listener whose event is not spelt out may be one. */
export function messages(source: Source): string[] {
  const called = calls(source).filter((node) => {
    const [event] = argsOf(node);
    if (calledName(node) === "postMessage") return true;
    if (calledName(node) !== "addEventListener") return false;
    return !isText(event) || /message|connect/.test(String(event?.value));
  });
  const assigned = source.nodes.filter(({ type, left }) => {
    const property = (left as Node | undefined)?.property as Node | undefined;
    return type === "AssignmentExpression" && /^onmessage/.test(String(property?.name));
  });
  const channels = source.nodes.filter(
    ({ type, callee }) =>
      type === "NewExpression" && /^(Broadcast|Message)Channel$/.test(String((callee as Node).name)),
  );
  const first = (node: Node) =>
    node.type === "CallExpression" ? [node.callee, ...argsOf(node).slice(0, 1)] : [node.left ?? node.callee];
  return [...called, ...assigned, ...channels].map(
    (node) => `${source.path}: ${(first(node) as Node[]).map((one) => textOf(source, one)).join(" ")}`,
  );
}

/** SQL, or a part of it, that is text: what is not spelt out whole. A tagged template binds its values. */
export function loosenSql(source: Source): string[] {
  const raw = calls(source).filter((node) => /RawUnsafe$|^raw$/.test(calledName(node)));
  const direct = calls(source).filter(
    (node) =>
      /^(prepare|exec|query|executeScript)$/.test(calledName(node)) &&
      argsOf(node)[0]?.type === "TemplateLiteral",
  );
  return [...raw, ...direct].filter((node) => !isWhole(argsOf(node)[0])).map((node) => place(source, node));
}

function isWhole(node: Node | undefined): boolean {
  if (node?.type === "TemplateLiteral") return (node.expressions as Node[]).length === 0;
  return isText(node);
}

/** Leading on to an address that does not begin, as it is written, with a path of this app. */
export function looseRedirects(source: Source): string[] {
  const leading = /^(redirect|permanentRedirect|replace|push|assign|open)$/;
  const called = calls(source).filter((node) => {
    if (!leading.test(calledName(node))) return false;
    const callee = node.callee as Node;
    if (callee.type === "Identifier") return /edirect$/.test(String(callee.name));
    return /^(router|useRouter\(\)|(window\.)?location|window)$/.test(textOf(source, callee.object as Node));
  });
  const addressed = called.filter((node) => !isOwn(argsOf(node)[0])).map((node) => place(source, node));
  const set = source.nodes.filter(
    (node) =>
      node.type === "AssignmentExpression" && /\blocation(\.href)?$/.test(textOf(source, node.left as Node)),
  );
  const headers = source.nodes.filter(
    (node) => node.type === "Property" && /^["']?location["']?$/i.test(textOf(source, node.key as Node)),
  );
  return [...addressed, ...[...set, ...headers].map((node) => place(source, node))];
}

/** Links to another site, and links whose beginning is written out and is no path of this app. */
export function looseLinks(source: Source): string[] {
  return source.nodes
    .filter(({ type }) => type === "JSXOpeningElement")
    .flatMap((element) => {
      const attributes = element.attributes as Node[];
      const named = (name: string) => attributes.find((one) => (one.name as Node | undefined)?.name === name);
      const [href, target] = [named("href"), named("target")];
      if (!href) return [];
      const value = href.value as Node;
      const inner = value.type === "JSXExpressionContainer" ? (value.expression as Node) : value;
      const written = /^(Literal|TemplateLiteral|BinaryExpression)$/.test(inner.type);
      return target || (written && !isOwn(inner, /^(\/(?!\/)|#|$)/)) ? [place(source, href)] : [];
    });
}

/** Own addresses begin so; `sealed` takes a page of this app after whom it is for. */
function isOwn(node: Node | undefined, own = /^\/(?!\/)/): boolean {
  if (!node) return false;
  if (isText(node)) return own.test(String(node.value));
  if (node.type === "TemplateLiteral") return isOwnTemplate(node, own);
  if (node.type === "ConditionalExpression")
    return isOwn(node.consequent as Node, own) && isOwn(node.alternate as Node, own);
  if (node.type !== "CallExpression") return false;
  return calledName(node) === "sealed" && isOwn(argsOf(node)[1], own);
}

/** A path that is written out up to its first hole, which is not at its beginning: /calls/${id}. `${here}/answers` may lead anywhere. */
function isOwnTemplate(node: Node, own: RegExp): boolean {
  const [first] = node.quasis as { value: { cooked: string } }[];
  const text = first?.value.cooked ?? "";
  return own.test(text) && text !== "/";
}

/** Elements that run what is no part of the web platform, or another site inside a page. */
export function foreignElements(source: Source): string[] {
  return source.nodes
    .filter(({ type, name }) => type === "JSXOpeningElement" && foreign.has(String((name as Node).name)))
    .map((node) => place(source, node));
}

const foreign = new Set([
  "object",
  "embed",
  "applet",
  "iframe",
  "frame",
  "frameset",
  "portal",
  "fencedframe",
]);

/** Names of the primitives that are asked for: hashes, ciphers, derivations, randomness. */
export function primitives(source: Source): string[] {
  return calls(source).flatMap((node) => {
    const name = calledName(node);
    if (!primitive.test(name) || textOf(source, node).startsWith("Math.")) return [];
    const [first] = argsOf(node);
    const algorithm = named.test(name)
      ? ` ${isText(first) ? first?.value : first && textOf(source, first)}`
      : "";
    return [`${name}${algorithm}`];
  });
}

const named =
  /^(createHash|createHmac|createCipheriv|createDecipheriv|hkdfSync|hkdf|pbkdf2|pbkdf2Sync|hash)$/;
const primitive = new RegExp(
  `${named.source}|^(scrypt|scryptSync|random(Bytes|Int|UUID|FillSync|Fill)|getRandomValues|random|sign|verify|createSign|createVerify|encrypt|decrypt|digest|deriveBits|generateKey|generateKeyPair|generateKeyPairSync|diffieHellman|timingSafeEqual)$`,
);
