// How long `npm start` takes until the first answer when everything is already built.

import { median, mib, ms } from "./server/print.mjs";
import { memoryOf, withServer } from "./server/serve.mjs";

export async function run(print) {
  await withServer(() => {}); // builds when something changed
  const times = [];
  for (let round = 0; round < 3; round++) {
    await withServer(async ({ pid, started, url }) => {
      times.push(started);
      await (await fetch(url)).arrayBuffer();
      if (round === 2) print(`memory after the first page: ${mib(memoryOf(pid)?.now ?? Number.NaN)}`);
    });
  }
  print(`start to first answer, built before: ${ms(median(times))} (${times.map(ms).join(", ")})`);
}
