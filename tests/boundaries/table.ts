/** What one room of the tree may import. Whatever is not named is denied. */
export type Room = { rooms: string[]; packages: string[] };

const leaves = ["lib/edits", "lib/charts", "lib/numbers", "lib/law", "lib/deadlines", "lib/letters"];
const core = [
  ...leaves,
  "lib/calls",
  "lib/evidence",
  "lib/imports",
  "lib/filings",
  "lib/channels",
  "lib/complaints",
  "lib/plan",
];
/** Of which work in steps is made: others have their turn between two of them. */
const inSteps = ["lib/calls/in-steps.ts", "lib/turns"];
const browser = [
  "react",
  "react-dom",
  "next",
  "@base-ui/react",
  "react-hook-form",
  "@hookform/resolvers",
  "@simplewebauthn/browser",
];

/** The import table of the tree: a room may always import itself, lib/result.ts, lib/unicode.ts and zod. */
export const table: Record<string, Room> = {
  "lib/numbers": { rooms: [], packages: [] },
  "lib/law": { rooms: [], packages: [] },
  "lib/deadlines": { rooms: [], packages: ["chinese-days"] },
  "lib/charts": { rooms: ["lib/deadlines"], packages: [] },
  "lib/letters": { rooms: ["lib/charts"], packages: [] },
  "lib/edits": { rooms: [], packages: [] },
  "lib/calls": { rooms: leaves, packages: [] },
  "lib/evidence": { rooms: leaves, packages: ["exifreader", "file-type"] },
  "lib/imports": { rooms: [...leaves, "lib/calls", "lib/evidence"], packages: ["papaparse"] },
  "lib/filings": { rooms: leaves, packages: [] },
  "lib/channels": { rooms: [...leaves, "lib/calls", "lib/evidence", "lib/filings"], packages: [] },
  "lib/complaints": {
    rooms: [...leaves, "lib/calls", "lib/evidence", "lib/imports", "lib/filings", "lib/channels"],
    packages: [],
  },
  "lib/plan": {
    rooms: [...leaves, "lib/calls", "lib/evidence", "lib/filings", "lib/channels", "lib/complaints"],
    packages: [],
  },
  "lib/turns": { rooms: [], packages: ["node:*"] },
  "lib/pdf": {
    rooms: [...leaves, "lib/evidence", ...inSteps],
    packages: [
      "node:*",
      "pdf-lib",
      "harfbuzzjs",
      "fontverter",
      "linebreak",
      "@expo-google-fonts/*",
      "@chinese-fonts/*",
    ],
  },
  "lib/export": {
    rooms: [...leaves, "lib/evidence", ...inSteps],
    packages: ["node:*", "write-excel-file", "yazl", "yauzl"],
  },
  "lib/store": {
    rooms: [...core, "lib/turns", "prisma/generated", "prisma/postgresql"],
    packages: [
      "node:*",
      "server-only",
      "@prisma/*",
      "better-sqlite3",
      "rate-limiter-flexible",
      "pg",
      "sharp",
      "heic-decode",
      "music-metadata",
      "@fastify/busboy",
      "@e965/xlsx",
      "yauzl",
      "@aws-sdk/*",
    ],
  },
  "lib/auth": {
    rooms: [...core, "lib/store"],
    packages: [
      "node:*",
      "server-only",
      "better-auth",
      "@simplewebauthn/server",
      "bowser",
      "next",
      "ipaddr.js",
    ],
  },
  "lib/server": {
    rooms: ["lib/store", "lib/auth"],
    packages: ["node:*", "server-only", "prom-client"],
  },
  // Before the room around it: no page may draw the reader of screenshots into its own script.
  "components/shots/worker": {
    rooms: ["components/shots", "lib/imports"],
    packages: ["paddleocr", "onnxruntime-web"],
  },
  components: { rooms: core, packages: browser },
  app: {
    rooms: [
      ...core,
      "lib/turns",
      "lib/pdf",
      "lib/export",
      "lib/store",
      "lib/auth",
      "lib/server",
      "components",
      "prisma/sample-case.json",
    ],
    packages: [...browser, "@simplewebauthn/server", "server-only", "node:stream"],
  },
};

/** The rooms without clock, dice, network, files or environment. */
export const pure = ["lib/result.ts", "lib/unicode.ts", ...core];

/** Rooms whose parts belong to nobody else; held by the table above, named for the reader of a breach. */
export const everywhere = { rooms: ["lib/result.ts", "lib/unicode.ts"], packages: ["zod"] };
