import { existsSync } from "node:fs";
import { targetOf } from "../boundaries/imports";
import { filesUnder, type Node, type Source, sourceOf } from "../boundaries/source";

/** A name in a file. */
export type At = { file: string; name: string };

/** One function at the top of a file, with the names it uses. */
export type Verb = At & { node: Node; source: Source; uses: Set<string> };

const files = new Map(filesUnder("app", "lib/store", "lib/auth").map((file) => [file, sourceOf(file)]));

const inside = (outer: Node, one: Node) => one.start >= outer.start && one.end <= outer.end;

function usesOf(source: Source, node: Node): Set<string> {
  const within = source.nodes.filter((one) => inside(node, one));
  const named = within.filter(({ type }) => type === "Identifier" || type === "JSXIdentifier");
  return new Set(named.map(({ name }) => String(name)));
}

/** Functions, and constants that are made of functions: export const GET = toImport. */
function verbsIn(file: string, source: Source): Verb[] {
  return source.nodes.flatMap((node) => {
    const isFunction = node.type === "FunctionDeclaration";
    if (!isFunction && node.type !== "VariableDeclarator") return [];
    const name = String((node.id as Node | null)?.name ?? "default");
    return [{ file, name, node, source, uses: usesOf(source, node) }];
  });
}

export const verbs = [...files].flatMap(([file, source]) => verbsIn(file, source));
/** What stands at the top of its file; a name inside a function is nobody else's. */
const tops = verbs.filter(
  ({ node, source }) =>
    !source.nodes.some((one) => /Function/.test(one.type) && one !== node && inside(one, node)),
);
const byName = new Map(tops.map((one) => [`${one.file} ${one.name}`, one]));

/** Where a name that a file uses comes from: a file of ours with the name it has there, or nowhere of ours. */
export function origin(file: string, local: string): At | null {
  const source = files.get(file);
  for (const node of source?.nodes ?? []) {
    if (node.type !== "ImportDeclaration" || node.importKind === "type") continue;
    for (const one of node.specifiers as Node[]) {
      if ((one.local as Node).name !== local) continue;
      const target = targetOf(file, String((node.source as Node).value));
      const name = String((one.imported as Node | undefined)?.name ?? "default");
      return target ? { file: fileOf(target), name } : null;
    }
  }
  return { file, name: local };
}

function fileOf(target: string): string {
  return (
    [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target].find((one) => existsSync(one)) ?? target
  );
}

/** Whether a function, or one that it leads to, uses something that `wanted` knows by its file and name. */
export function reaches(verb: Verb, wanted: (at: At) => boolean, seen = new Set<Verb>()): boolean {
  if (seen.has(verb)) return false;
  seen.add(verb);
  const uses = [...verb.uses].flatMap((name) => origin(verb.file, name) ?? []);
  if (uses.some(wanted)) return true;
  const next = uses.flatMap(({ file, name }) => byName.get(`${file} ${name}`) ?? []);
  return next.some((one) => one.file.startsWith("app/") && reaches(one, wanted, seen));
}

/** What a browser can call: pages, what they say in the head, methods of routes, server actions. */
export const entrances = verbs.filter(({ file, name, source, node }) => {
  if (!/^app\/(.*\/)?(page|route|actions|layout|error|not-found|manifest)\.tsx?$/.test(file)) return false;
  const exported = source.nodes.filter(({ type }) => /^Export(Named|Default)Declaration$/.test(type));
  return exported.some((one) => inside(one, node) && isTop(one, node)) && name !== "metadata";
});

function isTop(exported: Node, node: Node): boolean {
  const declaration = exported.declaration as Node | null;
  return declaration === node || ((declaration?.declarations as Node[] | undefined) ?? []).includes(node);
}
