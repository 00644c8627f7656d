import { randomBytes } from "node:crypto";
import sharp from "sharp";

type Picked = { name: string; mimeType: string; buffer: Buffer };

/** A screenshot of a call log, as far as a computer can tell. */
export async function screenshot(name = "通话记录.png"): Promise<Picked> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const picture = sharp({ create: { width: 540, height: 1170, channels: 3, background: { r, g, b } } });
  return { name, mimeType: "image/png", buffer: await picture.png().toBuffer() };
}

/** A recording of noise, of just so many bytes: no two are alike. */
export function recording(bytes: number, name = "录音.wav"): Picked {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(bytes - 8, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes - 44, 40);
  return { name, mimeType: "audio/wav", buffer: Buffer.concat([head, randomBytes(bytes - 44)]) };
}
