import type { Screen } from "@/lib/imports/screenshot/screen";
import { parts, worker } from "./generated/parts";
import type { Ask, Stage, Told, Trouble } from "./messages";
import { openShelf } from "./shelf";

/** Reads pictures in a worker of its own. stop() ends it at once, whatever it is at; then a new one has to be opened. */
export type ShotReader = {
  /** Gets what is needed; tells the bytes that are there. */
  load(onBytes: (bytes: number) => void): Promise<void>;
  read(picture: Blob, onStage: (far: Far) => void): Promise<Screen>;
  stop(): void;
};

/** How far the reading of one picture is. */
export type Far = { stage: Stage; part: number; parts: number };

/** Why it did not go on. */
export class Stopped extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

/** What has to come over the network the first time, in bytes. */
export const bytesNeeded = Object.values(parts).reduce((sum, { bytes }) => sum + bytes, 0);

/** Whether all of it is in this browser already. */
export async function isOnShelf(): Promise<boolean> {
  const shelf = await openShelf();
  if (!shelf) return false;
  const there = await Promise.all(Object.values(parts).map(({ path }) => shelf.has(path)));
  return there.every(Boolean);
}

export function openReader(): ShotReader {
  if (!("OffscreenCanvas" in window) || !("DecompressionStream" in window)) throw new Stopped("too-old");
  const running = new Worker(worker, { type: "module" });
  let came = 0;
  const ask = (question: Ask, onTold: (told: Told) => void) =>
    new Promise<Told>((resolve, reject) => {
      running.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.say === "trouble") return reject(new Stopped(data.trouble));
        if (data.say === "ready" || data.say === "read") return resolve(data);
        onTold(data);
      };
      // Its file did not come.
      running.onerror = () => reject(new Stopped("no-network"));
      running.postMessage(question);
    });
  return {
    async load(onBytes) {
      await ask({ say: "load", parts }, (told) => {
        if (told.say !== "bytes") return;
        came += told.bytes;
        onBytes(came);
      });
    },
    async read(picture, onStage) {
      const told = await ask({ say: "read", picture }, (far) => far.say === "stage" && onStage(far));
      if (told.say !== "read") throw new Stopped("fault");
      return told.screen;
    },
    stop: () => running.terminate(),
  };
}
