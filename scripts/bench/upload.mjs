// A recording of 200 MB: how long it takes and what it costs the server's memory, beside the same bytes hashed and
// written by a bare pipeline.
import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { wavHead } from "../../tests/fixtures/wav.mjs";
import { mib, ms, table } from "./server/print.mjs";
import { memoryOf, withServer } from "./server/serve.mjs";
import { visitorWith } from "./server/visitor.mjs";

const size = 200 * 1024 * 1024; // the largest file that is taken
const rounds = 3;

export async function run(print) {
  await withServer(async ({ url, dataDir, pid }) => {
    const cookie = await visitorWith(dataDir, 1);
    await upload(url, cookie, pid, 1_000_000); // warm
    const rows = [];
    for (let round = 1; round <= rounds; round++) {
      const floor = await bare(dataDir);
      const { time, growth, status } = await upload(url, cookie, pid, size);
      rows.push([
        `round ${round}`,
        status,
        ms(floor),
        ms(time),
        (time / floor).toFixed(2),
        growth === null ? "?" : mib(growth),
      ]);
    }
    for (const line of table(
      ["upload of 200 MB", "status", "bare hash + write", "server", "ratio", "memory grew by"],
      rows,
    ))
      print(line);
  });
}

/** Sends a WAV of that many bytes; growth is the highest memory while it ran over what it was before. */
async function upload(url, cookie, pid, bytes) {
  const before = memoryOf(pid)?.now ?? null;
  let highest = before ?? 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, memoryOf(pid)?.now ?? 0);
  }, 10);
  const from = performance.now();
  const status = await send(`${url}/evidence/upload`, cookie, bytes);
  const time = performance.now() - from;
  clearInterval(watch);
  return { status, time, growth: before === null ? null : highest - before };
}

function send(url, cookie, bytes) {
  const headers = {
    cookie,
    "content-length": bytes,
    "x-name": "bench.wav",
    "content-type": "application/octet-stream",
  };
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: "POST", headers }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode));
    });
    request.on("error", reject);
    Readable.from(wav(bytes)).pipe(request);
  });
}

/** What any server would have to do with the bytes. */
async function bare(dataDir) {
  const folder = await mkdtemp(path.join(dataDir, "bare-"));
  const hash = createHash("sha256");
  const meter = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const from = performance.now();
  await pipeline(Readable.from(wav(size)), meter, createWriteStream(path.join(folder, "bare.wav")));
  const time = performance.now() - from;
  await rm(folder, { recursive: true });
  return time;
}

/** A recording of noise, different each time, in chunks of 64 KiB. */
function* wav(bytes) {
  const noise = randomBytes(65_536);
  const sound = bytes - wavHead(0).length;
  yield wavHead(sound);
  for (let left = sound; left > 0; left -= noise.length)
    yield left >= noise.length ? noise : noise.subarray(0, left);
}
