// Every page that reads the whole case, at 100 and at 10,000 calls with 16 complaints about all of them.
import { median, ms, table } from "./server/print.mjs";
import { withServer } from "./server/serve.mjs";
import { visitorWith } from "./server/visitor.mjs";

const rounds = 5;
const complaints = 16;
const paths = ["/", "/calls", "/callers", "/pattern", "/evidence", "/complaints", "/complaints/new", "/plan"];

export async function run(print) {
  await withServer(async ({ url, dataDir }) => {
    const few = await visitorWith(dataDir, 100, complaints);
    const many = await visitorWith(dataDir, 10_000, complaints);
    const rows = [];
    for (const path of paths) rows.push(await rowOf(path, [url + path, few], [url + path, many]));
    const follow = "one complaint, /follow";
    rows.push(await rowOf(follow, [await followed(url, few), few], [await followed(url, many), many]));
    for (const line of table(["page (median)", "100 calls", "10,000 calls", "ratio"], rows)) print(line);
  });
}

/** In turns, so that a busy machine slows both. */
async function rowOf(name, few, many) {
  const times = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [at, ask] of [few, many].entries()) {
      const from = performance.now();
      await get(...ask);
      if (round > 0) times[at].push(performance.now() - from);
    }
  }
  const [a, b] = times.map(median);
  return [name, ms(a), ms(b), (b / a).toFixed(2)];
}

async function followed(url, cookie) {
  const [address] = /\/complaints\/[0-9a-f-]{36}\/follow/.exec(await get(`${url}/complaints`, cookie)) ?? [];
  if (!address) throw new Error("no complaint is listed");
  return url + address;
}

async function get(address, cookie) {
  const answer = await fetch(address, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
