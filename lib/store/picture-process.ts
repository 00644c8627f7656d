import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Cage, cages, permissions } from "./cage";

/** Pixels of the original once it stands upright. */
export type Pixels = { width: number; height: number };

/** What the process made of a picture, not kept yet. */
export type Drawn = { pixels: Pixels; copy: Uint8Array; thumb: Uint8Array };

/** `mb`: of memory that the process may write to; `patience`: milliseconds. See upright.mjs for the pixels of each. */
const costs = {
  quick: { mb: 512, patience: 30_000 },
  large: { mb: 1024, patience: 60_000 },
};
export type Size = keyof typeof costs;

/** It ended so because the picture is one for the queue of the large. */
const IS_LARGE = 3;
/** Far more than a copy 1400 wide and 30,000 high takes; in bytes. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** Draws a picture in a process of its own. "large": not as a quick one; null: it cannot be opened, or took too much. */
export async function drawApart(
  picture: ReadableStream<Uint8Array>,
  size: Size,
): Promise<Drawn | "large" | null> {
  return runIn(await cage(), picture, size);
}

/** What the process is told of ours: it opens what strangers made, so it knows no key, no secret and no database. */
export function pictureEnv({ PATH, LD_LIBRARY_PATH, SystemRoot }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH, LD_LIBRARY_PATH, SystemRoot };
}

const at = (name: string) => path.join(/* turbopackIgnore: true */ process.cwd(), name);
const script = () => at("lib/store/upright.mjs");

/** All that it may read: its code, and nothing of anybody's. */
export function pictureReads(): string[] {
  return [script(), at("package.json"), at("node_modules")];
}

/** Its command with Node's own permissions, to be put into a cage. */
export function pictureCommand(size: Size): string[] {
  return [process.execPath, ...permissions(pictureReads()), script(), size, String(costs[size].mb)];
}

async function runIn(
  cage: Cage,
  picture: ReadableStream<Uint8Array>,
  size: Size,
): Promise<Drawn | "large" | null> {
  const { mb, patience } = costs[size];
  const { command, ...own } = cage.start(pictureCommand(size), { reads: pictureReads(), mb });
  const [file = "", ...args] = command;
  // A build traces what is started; of what it cannot read it takes the whole project along.
  const child = spawn(/* turbopackIgnore: true */ file, args, {
    env: pictureEnv(process.env),
    cwd: "/",
    stdio: ["pipe", "pipe", "ignore"],
    timeout: patience,
    killSignal: "SIGKILL",
    ...own,
  });
  const fed = pipeline(Readable.fromWeb(picture as Parameters<typeof Readable.fromWeb>[0]), child.stdin);
  const [said, [code], whole] = await Promise.all([
    answerOf(child.stdout, () => child.kill("SIGKILL")),
    once(child, "close"),
    fed.then(() => true).catch(() => child.kill("SIGKILL") && false),
  ]);
  if (code === IS_LARGE) return "large";
  return code === 0 && whole ? drawn(said) : null;
}

/** All that the process says, up to what it may say. */
async function answerOf(out: Readable, kill: () => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of out) {
    size += piece.length;
    if (size <= LONGEST_ANSWER) pieces.push(piece);
    else kill();
  }
  return Buffer.concat(pieces);
}

/** The line and the two JPEGs that upright.mjs writes. */
function drawn(said: Buffer): Drawn {
  const line = said.indexOf("\n");
  const { width, height, copy } = JSON.parse(said.toString("utf8", 0, line)) as Pixels & { copy: number };
  const jpegs = said.subarray(line + 1);
  return { pixels: { width, height }, copy: jpegs.subarray(0, copy), thumb: jpegs.subarray(copy) };
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingCage?: Promise<Cage> };

/** The narrowest cage in which a picture can be drawn here; tried once. */
export function cage(): Promise<Cage> {
  shared.qingjingCage ??= narrowest();
  return shared.qingjingCage;
}

/** A white pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);

async function narrowest(): Promise<Cage> {
  const all = cages();
  for (const one of all) {
    const from = performance.now();
    const made = await runIn(one, new Blob([pixel]).stream(), "quick").catch(() => null);
    if (made && made !== "large") return one;
    // The machine is too busy to say; the next picture asks again.
    if (performance.now() - from > costs.quick.patience) {
      shared.qingjingCage = undefined;
      return one;
    }
  }
  return all.at(-1) as Cage;
}
