// Runs in a worker of its own, so that the page stays awake; built by scripts/reader.mjs into one file.
import type { Ask, Told, Trouble } from "../messages";
import type { Engine } from "./engine";
import { loadParts, NotLoaded } from "./load-parts";
import { startPaddle } from "./paddle";
import { NoPicture, pixelsOf } from "./pixels";

const tell = (told: Told) => self.postMessage(told);
let engine: Engine | null = null;

self.onmessage = ({ data }: MessageEvent<Ask>) => {
  answer(data).catch((error: unknown) => tell({ say: "trouble", trouble: troubleOf(error) }));
};

async function answer(ask: Ask): Promise<void> {
  if (ask.say === "load") {
    engine = await startPaddle(await loadParts(ask.parts, (bytes) => tell({ say: "bytes", bytes })));
    return tell({ say: "ready" });
  }
  if (!engine) throw new Error("asked to read before it was loaded");
  const pixels = await pixelsOf(ask.picture);
  const lines = await engine.read(pixels, (stage) => tell({ say: "stage", stage }));
  tell({ say: "read", screen: { width: pixels.width, height: pixels.height, lines } });
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NoPicture) return "no-picture";
  // A request that cannot leave is a TypeError.
  return error instanceof NotLoaded || error instanceof TypeError ? "no-network" : "fault";
}
