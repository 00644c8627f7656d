import { targetOf } from "./imports";
import { importsOf, lineOf, type Node, type Source } from "./source";

/** Imports of a channel's own file from anywhere but the list of channels. */
export function channelImports(source: Source, channelFiles: string[]): string[] {
  if (source.path === "lib/channels/index.ts") return [];
  return importsOf(source).flatMap((one) => {
    const target = targetOf(source.path, one.module)?.replace(/\.ts$/, "");
    const hit = channelFiles.find((file) => file === `${target}.ts`);
    return hit ? [`${source.path}:${one.line} only lib/channels/index.ts imports ${hit}`] : [];
  });
}

/** Places that ask which channel it is: a comparison with an id, or an id as a case, a key or a member of a list. */
export function channelQuestions(source: Source, ids: string[]): string[] {
  return source.nodes.flatMap((node) => {
    const asked = askedIds(node).filter((id) => ids.includes(id) && (!isWord(id) || namesChannel(node)));
    return asked.map((id) => `${source.path}:${lineOf(source, node)} shared code asks whether it is ${id}`);
  });
}

/** operator, police: an id that is a word of its own means a channel only beside what is called one. */
function isWord(id: string): boolean {
  return /^[a-z]+$/.test(id);
}

function namesChannel(node: Node): boolean {
  const sides = [node.left, node.right].filter((side) => side !== undefined) as Node[];
  const names = sides.map((side) => ((side.property as Node | undefined) ?? side).name);
  return names.some((name) => /^(id|channel|channelId)$/.test(String(name)));
}

function askedIds(node: Node): string[] {
  if (node.type === "BinaryExpression") return [node.left, node.right].flatMap(literal);
  if (node.type === "SwitchCase") return literal(node.test);
  if (node.type === "MemberExpression" && node.computed) return literal(node.property);
  if (node.type === "Property") return literal(node.key);
  if (node.type !== "CallExpression") return [];
  const method = ((node.callee as Node).property as Node | undefined)?.name;
  const list = (node.callee as Node).object as Node | undefined;
  const listed = list?.type === "ArrayExpression" ? (list.elements as Node[]).flatMap(literal) : [];
  return /^(includes|has|get|startsWith|indexOf)$/.test(String(method))
    ? [...listed, ...(node.arguments as Node[]).flatMap(literal)]
    : [];
}

function literal(node: unknown): string[] {
  const value = (node as Node | null)?.value;
  return typeof value === "string" ? [value] : [];
}
