import path from "node:path";
import { type Import, importsOf, type Source } from "./source";
import { everywhere, table } from "./table";

/** The room a path lies in, or undefined for a path outside the table. */
export function roomOf(file: string): string | undefined {
  return Object.keys(table).find((room) => file.startsWith(`${room}/`));
}

/** Breaches of the import table in one file, as "file:line says what". */
export function importBreaches(source: Source): string[] {
  return importsOf(source).flatMap((one) => {
    const wrong = breach(source, one);
    return wrong ? [`${source.path}:${one.line} ${wrong}`] : [];
  });
}

function breach(source: Source, one: Import): string | null {
  const room = roomOf(source.path);
  if (everywhere.rooms.includes(source.path)) return `${source.path} imports ${one.module}`;
  if (!room) return "lies in no room of the table";
  const target = targetOf(source.path, one.module);
  if (!target) return packageBreach(room, one);
  if (reaches(target, [room, ...everywhere.rooms, ...(table[room]?.rooms ?? [])])) return null;
  return `${room} may not import ${target}`;
}

/** The path an import leads to, from the project's root; null for a package. */
export function targetOf(from: string, module: string): string | null {
  if (module.startsWith("@/")) return path.posix.normalize(module.slice(2));
  return module.startsWith(".") ? path.posix.join(path.posix.dirname(from), module) : null;
}

function reaches(target: string, rooms: string[]): boolean {
  return rooms.some((room) => target === room || `${target}.ts` === room || target.startsWith(`${room}/`));
}

function packageBreach(room: string, one: Import): string | null {
  const allowed = [...everywhere.packages, ...(table[room]?.packages ?? [])];
  if (!allowed.some((pattern) => matches(pattern, one.module))) return `${room} may not import ${one.module}`;
  const cookies = one.module === "next/headers" && (one.names ?? ["cookies"]).includes("cookies");
  return cookies && room !== "lib/auth" ? "only lib/auth reads cookies" : null;
}

function matches(pattern: string, module: string): boolean {
  if (pattern.endsWith("*")) return module.startsWith(pattern.slice(0, -1));
  return module === pattern || module.startsWith(`${pattern}/`);
}
