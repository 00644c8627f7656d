import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jsonColumns, sealedColumns } from "@/lib/store/sealed/columns";
import { relations } from "@/lib/store/sealed/relations";
import { sealedTables } from "@/lib/store/sealed/tables";

type Field = { table: string; name: string; type: string };

/** Every field of every table, in the order of the schema. */
function fields(): Field[] {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, table = "", body = ""]) =>
    [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].map(([, name = "", type = ""]) => ({ table, name, type })),
  );
}

const tables = new Set(fields().map(({ table }) => table));

test("What hangs on a row is opened too: the relations are those of the schema", () => {
  const found: Record<string, Record<string, string>> = {};
  for (const { table, name, type } of fields().filter((field) => tables.has(field.type)))
    found[table] = { ...found[table], [name]: type };
  expect(relations).toEqual(found);
});

test("Every sealed column is a text or JSON column of the schema, told by columns of its row", () => {
  const types = new Map(fields().map(({ table, name, type }) => [`${table}.${name}`, type]));
  for (const [table, columns] of Object.entries(sealedColumns)) {
    for (const [column, bound] of Object.entries(columns)) {
      const isJson = jsonColumns.has(`${table}.${column}`);
      expect(types.get(`${table}.${column}`), `${table}.${column}`).toBe(isJson ? "Json" : "String");
      for (const name of bound)
        expect(types.get(`${table}.${name}`), `${table}.${name}`).toMatch(/String|Int/);
    }
  }
});

test("Every sealed table can be gone through row by row", () => {
  expect([...sealedTables].sort()).toEqual(Object.keys(sealedColumns).sort());
});

/** Texts that stay in the clear, and why. A new text column is put here or among the sealed ones. */
const clear = {
  ids: /(Id|^id|^header)$/,
  counted: /^(kind|number|numberKind|day|how|signs|refusedWay|state|direction|at|way|channel|province)$/,
  files: /^(mime|sha256|copyHash|thumbHash|originalStatus|whole|format|cut|comparedTo|columns|hints)$/,
};
const accounts = new Set([
  "User",
  "Session",
  "Account",
  "Verification",
  "SignInAttempt",
  "RecoveryCode",
  "Passkey", // its name is sealed; the rest tells nothing of a person
  "KeyCheck",
  "SecretCheck",
  "StoreIdentity",
  "RateLimit",
  "AuditEvent",
]);

test("Every text of a person is sealed, or known to stay in the clear", () => {
  const texts = fields().filter(({ table, type }) => !accounts.has(table) && /^(String|Json)$/.test(type));
  const open = texts.filter(({ table, name }) => !sealedColumns[table]?.[name]);
  const unknown = open.filter(({ name }) => !Object.values(clear).some((names) => names.test(name)));
  expect(unknown).toEqual([]);
});
