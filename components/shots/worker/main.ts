// Runs in a worker of its own, so that the page stays awake; built by scripts/reader.mjs into one file.
import type { Line, Screen } from "@/lib/imports/screenshot/screen";
import { joinSlices, type Slice } from "@/lib/imports/screenshot/slices";
import type { Ask, Stage, Told, Trouble } from "../messages";
import type { Engine } from "./engine";
import { loadParts, NotLoaded } from "./load-parts";
import { startPaddle } from "./paddle";
import { NoPicture, type Opened, openPicture } from "./pixels";

const tell = (told: Told) => self.postMessage(told);
let engine: Engine | null = null;

// The runtime starts its second thread from this same file, and answers there itself.
if (!self.name.startsWith("em-pthread"))
  self.onmessage = ({ data }: MessageEvent<Ask>) => {
    answer(data).catch((error: unknown) => tell({ say: "trouble", trouble: troubleOf(error) }));
  };

async function answer(ask: Ask): Promise<void> {
  if (ask.say === "load") {
    engine = await startPaddle(await loadParts(ask.parts, (bytes) => tell({ say: "bytes", bytes })));
    return tell({ say: "ready" });
  }
  if (!engine) throw new Error("asked to read before it was loaded");
  tell({ say: "read", screen: await read(engine, await openPicture(ask.picture)) });
}

/** Part by part; the stages of all parts are told as one. */
async function read(engine: Engine, { width, height, slices, pixels }: Opened): Promise<Screen> {
  const parts: { slice: Slice; lines: Line[] }[] = [];
  for (const [at, slice] of slices.entries()) {
    const onStage = (stage: Stage) => tell({ say: "stage", stage, part: at + 1, parts: slices.length });
    parts.push({ slice, lines: await engine.read(pixels(slice), onStage) });
  }
  return { width, height, lines: joinSlices(parts, height) };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NoPicture) return "no-picture";
  // A request that cannot leave is a TypeError.
  return error instanceof NotLoaded || error instanceof TypeError ? "no-network" : "fault";
}
