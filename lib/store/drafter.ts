import "server-only";
import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { breathe, breathing, isLongWork, longWork } from "@/lib/turns/breathe";
import { cut, Joiner } from "@/lib/turns/pieces";
import { isAnonymous } from "./accounts";
import { addressOfAsker, askerNow } from "./asker";
import { queueNamed } from "./fair-queue";
import type { Party } from "./queue-party";

/** What a letter about fifty thousand calls, each from a number of its own, takes is a half of it. */
const HEAP_MB = 1_536;
/** Up to so many calls are drawn up at once: nobody notices. */
const FEW = 200;

const DEPTH = { own: 3, address: 12, all: 60 };

/** Where scripts/verbs.mjs has put it: an image has it beside its commands. */
const script = () =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "scripts/generated/drafter.main.mjs");

export const areFew = (calls: { length: number }) => calls.length <= FEW;

/** The answer of scripts/drafter to a question, while others are served: in the turn of a heavy read, else one at a time. */
export async function askDrafter(owner: string, asked: unknown): Promise<unknown> {
  const left = askerNow();
  if (isLongWork()) return answer(asked, left);
  const work = () => longWork(() => answer(asked, left), left);
  return queueNamed("drafts", DEPTH).run(await partyNow(owner), work, left);
}

async function partyNow(owner: string): Promise<Party> {
  const address = addressOfAsker();
  return { owner, address: address !== null && (await isAnonymous(owner)) ? address : null };
}

async function answer(asked: unknown, left?: AbortSignal): Promise<unknown> {
  const worker = new Worker(script(), { env: {}, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const failed = once(worker, "error").then(([fault]) => Promise.reject(fault));
  failed.catch(() => {});
  try {
    return await Promise.race([talk(worker, asked, left), failed]);
  } finally {
    await worker.terminate();
  }
}

async function talk(worker: Worker, asked: unknown, left?: AbortSignal): Promise<unknown> {
  await breathing(cut(asked, (piece) => worker.postMessage({ piece })));
  const joiner = new Joiner();
  for (let message = { ask: true } as object; ; message = { next: true }) {
    const said = once(worker, "message", { signal: left });
    worker.postMessage(message);
    const [{ piece, isLast }] = await said;
    joiner.take(piece);
    if (isLast) return joiner.whole;
    await breathe();
  }
}
