import path from "node:path";
import { filesUnder, importsOf, lineOf, type Node, type Source, sourceOf } from "../../boundaries/source";

/** One regular expression of the tree, and where it stands. */
export type Expression = { pattern: string; flags: string; at: string };

/** Every file that runs in the server, or in the browser on what a server sent: the app, and what starts it with all that imports. */
export function servedFiles(): string[] {
  const begins = ["scripts/start.mjs", "scripts/container.mjs"];
  const started = new Set(begins);
  for (const file of started) for (const next of importedBy(file)) started.add(next);
  return [...filesUnder("lib", "app", "components"), "proxy.ts", "instrumentation.ts", ...started];
}

/** Files of this project that a script imports by a relative path. */
function importedBy(file: string): string[] {
  const own = importsOf(sourceOf(file)).filter(({ module }) => /^\.{1,2}\/.*\.mjs$/.test(module));
  return own.map(({ module }) => path.posix.join(path.posix.dirname(file), module));
}

/** Every literal of a file. */
export function literalsOf(source: Source): Expression[] {
  return source.nodes.flatMap((node) => {
    const regex =
      node.type === "Literal" ? (node.regex as { pattern: string; flags: string } | undefined) : undefined;
    return regex
      ? [{ pattern: regex.pattern, flags: regex.flags, at: `${source.path}:${lineOf(source, node)}` }]
      : [];
  });
}

/** Where a file makes one of a text, by `new RegExp` or `RegExp`. */
export function madeIn(source: Source): Node[] {
  return source.nodes.filter(
    ({ type, callee }) => /^(New|Call)Expression$/.test(type) && (callee as Node).name === "RegExp",
  );
}

const functions = /^(?:Function(?:Declaration|Expression)|ArrowFunctionExpression)$/;

export function isInFunction(source: Source, { start, end }: Node): boolean {
  return source.nodes.some((one) => functions.test(one.type) && one.start <= start && end <= one.end);
}
