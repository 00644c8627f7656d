import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { signInTables } from "@/scripts/backup/sign-ins";

/** Decided for each: hashes of passwords and recovery codes, and public keys, open nothing to who has a backup. */
const kept = [
  ...["user", "account", "RecoveryCode", "Passkey", "AuditEvent"],
  ...["Complainant", "Call", "CallVersion", "Evidence", "EvidenceCall", "Complaint", "ComplaintCall"],
  ...["IssuedLetter", "Step", "Caller", "CallerNumber", "SetApart", "Refusal", "RefusalNumber"],
  ...["EvidenceRefusal", "Import", "ImportRow", "CallSource", "ColumnChoice", "Contact"],
  ...["KeyCheck", "SecretCheck", "StoreIdentity"],
];

/** The tables as the database names them. */
function tables(): string[] {
  const models = readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+) \{(.*?)^\}/gms);
  return [...models].map(([, name = "", body = ""]) => /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name);
}

test("Of every table it is decided whether a backup holds it: nothing that signs in", () => {
  const known = [...kept, ...signInTables];
  expect(tables().filter((table) => !known.includes(table))).toEqual([]);
  expect(tables()).toEqual(expect.arrayContaining(["session", "user"]));
});
