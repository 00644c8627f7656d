import { parseArgs } from "node:util";
import { auditEvents } from "@/lib/store/audit/events";
import type { AuditFilter } from "@/lib/store/audit/read";
import { usages } from "../command-line.mjs";
import { Trouble } from "../trouble";

const usage = `${usages["audit-log"]}
EVENT: ${auditEvents.join(", ")}`;

const text = { type: "string" } as const;
const options = {
  since: text,
  event: text,
  who: text,
  of: text,
  json: { type: "boolean", default: false },
} as const;

/** of: the name of an account, as its owner writes it. */
export type Asked = AuditFilter & { of?: string; json: boolean };

/** What the command was asked for; throws Trouble with the usage for anything else. */
export function asked(args: string[], now: Date): Asked {
  const { since, event, who, of, json } = given(args);
  const known = auditEvents.find((one) => one === event);
  const from = since === undefined ? undefined : instant(since, now);
  if ((event !== undefined && !known) || from === null || (who !== undefined && of !== undefined))
    throw new Trouble(usage);
  return {
    ...(from ? { since: from } : {}),
    ...(known ? { event: known } : {}),
    ...(who ? { who } : {}),
    ...(of ? { of } : {}),
    json,
  };
}

function given(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new Trouble(usage);
  }
}

const lengths = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;

/** 7d, 12h and 30m ago, or an ISO date or instant; null for anything else. */
function instant(since: string, now: Date): Date | null {
  const ago = /^(\d{1,5})([dhm])$/.exec(since);
  if (ago) return new Date(now.getTime() - Number(ago[1]) * lengths[ago[2] as keyof typeof lengths]);
  const at = /^\d{4}-\d\d-\d\d/.test(since) ? new Date(since) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
