import "server-only";
import { type HealthPart, healthParts, type Illness, recentIllness } from "@/lib/store/health";
import { schemaVersion } from "@/lib/store/schema-version";
import { inTime } from "./in-time";
import { programVersion, type Version } from "./version";

/** down: it does not answer, or not as it should; full: it has no room to write. */
export type PartState = "ok" | "full" | "down";

/**
 * status: ok; degraded: calls are logged, but not all works; down: nothing can be written. why: the first that is wrong.
 * schema: the last migration of the database; null where it does not answer.
 */
export type HealthReport = Version & {
  status: "ok" | "degraded" | "down";
  why?: Illness;
  schema: string | null;
  parts: Partial<Record<HealthPart, PartState>>;
};

const SCHEMA_PATIENCE_MS = 500;

/** Looks at the named parts, or at all; answers within five seconds. */
export async function healthReport(asked: readonly HealthPart[] = healthParts): Promise<HealthReport> {
  const found = await Promise.all(asked.map(async (part) => [part, await recentIllness(part)] as const));
  const why = found.find(([, one]) => one !== null)?.[1] ?? undefined;
  const writes = !found.some(([part, one]) => part === "database" && one !== null);
  return {
    status: why === undefined ? "ok" : writes ? "degraded" : "down",
    ...(why && { why }),
    ...programVersion(),
    schema: await schemaInTime(!found.some(([part, one]) => part === "database" && one === "database")),
    parts: Object.fromEntries(found.map(([part, one]) => [part, stateOf(one)])),
  };
}

function stateOf(why: Illness | null): PartState {
  if (why === null) return "ok";
  return why === "full" ? "full" : "down";
}

let schema: string | null = null;

/** Asked for until it is known, where the database answers at all: a server runs with the schema it began with. */
async function schemaInTime(answers: boolean): Promise<string | null> {
  if (schema || !answers) return schema;
  schema = await inTime(schemaVersion(), SCHEMA_PATIENCE_MS);
  return schema;
}
