import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

/** A node of the syntax tree: only what the rules look at. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown };

/** One file, parsed: its path from the project's root, its text and every node, outermost first. */
export type Source = { path: string; text: string; nodes: Node[] };

/** One import of any form. `names` is null when all of the module is taken; `late` when it happens at run time. */
export type Import = { line: number; module: string; names: string[] | null; late: boolean };

const root = path.resolve(import.meta.dirname, "../..");
const code = /\.(ts|tsx|mts|mjs|js|jsx)$/;
const skipped = new Set(["node_modules", "generated", ".next"]);

/** Every code file under the folders, as paths from the project's root. */
export function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const inside = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(inside);
      return code.test(entry.name) ? [inside] : [];
    }),
  );
}

/** Reads and parses a file; `as` lets a fixture stand where a real file would. */
export function sourceOf(file: string, as = file): Source {
  const text = readFileSync(path.join(root, file), "utf8");
  const program = parseAst(text, { lang: as.endsWith("x") ? "tsx" : "ts" });
  return { path: as, text, nodes: nodesOf(program) };
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  return "type" in value ? [value as Node, ...inner] : inner;
}

export function lineOf(source: Source, node: Node): number {
  return source.text.slice(0, node.start).split("\n").length;
}

/** import, export … from, import(), import("…").T, import … = require("…"), require(). */
export function importsOf(source: Source): Import[] {
  return source.nodes.flatMap((node) => {
    const from = moduleOf(node);
    if (!from) return [];
    const module = typeof from.value === "string" ? from.value : source.text.slice(from.start, from.end);
    return [
      { line: lineOf(source, node), module, names: namesOf(node), late: node.type === "ImportExpression" },
    ];
  });
}

function moduleOf(node: Node): Node | undefined {
  if (/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return node.source as Node | undefined;
  if (/^(ImportExpression|TSImportType)$/.test(node.type)) return (node.source ?? node.argument) as Node;
  if (node.type === "TSExternalModuleReference") return node.expression as Node;
  const requires = node.type === "CallExpression" && (node.callee as Node).name === "require";
  return requires ? (node.arguments as Node[])[0] : undefined;
}

function namesOf(node: Node): string[] | null {
  const specifiers = (node.specifiers as Node[] | undefined) ?? [];
  const names = specifiers.map((one) => (one.imported ?? one.local) as Node | undefined);
  const everything =
    specifiers.length === 0 || specifiers.some((one) => one.type === "ImportNamespaceSpecifier");
  return everything ? null : names.map((name) => String(name?.name ?? name?.value));
}
