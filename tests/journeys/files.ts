import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { wavHead } from "../fixtures/wav.mjs";

type Picked = { name: string; mimeType: string; buffer: Buffer };

/** A screenshot of a call log, as far as a computer can tell. */
export async function screenshot(name = "通话记录.png"): Promise<Picked> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const picture = sharp({ create: { width: 540, height: 1170, channels: 3, background: { r, g, b } } });
  return { name, mimeType: "image/png", buffer: await picture.png().toBuffer() };
}

/** A recording of noise, of just so many bytes: no two are alike. */
export function recording(bytes: number, name = "录音.wav"): Picked {
  const noise = randomBytes(bytes - wavHead(0).length);
  return { name, mimeType: "audio/wav", buffer: Buffer.concat([wavHead(noise.length), noise]) };
}
