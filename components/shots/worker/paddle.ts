import * as ort from "onnxruntime-web/wasm";
import {
  type OrtInferenceSession,
  type OrtTensor,
  type PaddleOcrProgressEvent,
  PaddleOcrService,
} from "paddleocr";
import type { Line } from "@/lib/imports/screenshot/screen";
import type { Engine } from "./engine";
import { trimmed } from "./trimmed";
import { decides, weakest } from "./weakest";

/** Models of lines have learnt on pictures of this width, 48 high. */
const narrowest = 320;

/** What PP-OCRv4 needs: the two models, the runtime, and the characters it knows, one a line. */
export type PaddleParts = { find: ArrayBuffer; read: ArrayBuffer; runtime: ArrayBuffer; characters: string };

/** Threads where the page is isolated, which plain http never is: two take a fifth less time than one. */
const threads = 2;

/** PP-OCRv4 by paddleocr on onnxruntime-web, nothing fetched. */
export async function startPaddle({ find, read, runtime, characters }: PaddleParts): Promise<Engine> {
  ort.env.wasm.wasmBinary = runtime;
  ort.env.wasm.numThreads = self.crossOriginIsolated ? threads : 1;
  const dictionary = [...characters.replace(/\n$/, "").split("\n"), " "]; // the blank is not in the file
  const watched = watch();
  const service = await PaddleOcrService.createInstance({
    ort: { Tensor: ort.Tensor as never, InferenceSession: { create: watched.create } },
    modelPreset: "PP-OCRv5_mobile", // fits v4, which has no preset of its own
    detection: { modelBuffer: find },
    recognition: { modelBuffer: read, charactersDictionary: dictionary },
  });

  const counts = (character: number) => decides(dictionary[character - 1] ?? "");
  const lineOf = ({ text, box }: Found): Line => {
    const { x, y, width, height } = box;
    return { text, sure: weakest(watched.last(), counts), box: { x, y, width, height } };
  };

  return {
    async read({ width, height, data }, onStage) {
      const lines: Line[] = [];
      const onProgress = (event: PaddleOcrProgressEvent) => {
        if (event.type !== "rec") return;
        onStage({ stage: "reading", done: event.progress.current, total: event.progress.total });
        if (event.stage === "item" && event.result) lines.push(lineOf(event.result));
      };
      onStage({ stage: "finding" });
      await service.recognize({ width, height, data: new Uint8Array(data.buffer) }, { onProgress });
      return lines;
    },
  };
}

type Found = NonNullable<Extract<PaddleOcrProgressEvent, { type: "rec" }>["result"]>;

/** The runtime as it is, but for remembering what came out last: the library tells only the mean of a line. */
function watch() {
  let output: OrtTensor | undefined;
  async function create(model: ArrayBuffer): Promise<OrtInferenceSession> {
    const session = await ort.InferenceSession.create(model);
    return {
      inputNames: session.inputNames,
      outputNames: session.outputNames,
      async run(feeds) {
        const found = (await session.run(narrow(feeds) as never)) as unknown as Record<string, OrtTensor>;
        output = Object.values(found)[0];
        return found;
      },
    };
  }
  return { create, last: () => output };
}

/** Lines are 48 high, and their padding is cut; the picture in which text is looked for stays whole. */
function narrow(feeds: Record<string, OrtTensor>): Record<string, OrtTensor> {
  const entries = Object.entries(feeds).map(([name, tensor]) => {
    const [, colours = 0, height = 0, width = 0] = tensor.dims;
    if (height !== 48 || !(tensor.data instanceof Float32Array)) return [name, tensor] as const;
    const line = trimmed({ data: tensor.data, colours, height, width }, narrowest);
    return [name, new ort.Tensor("float32", line.data, [1, colours, height, line.width])] as const;
  });
  return Object.fromEntries(entries) as Record<string, OrtTensor>;
}
