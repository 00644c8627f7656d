// 200 people at once for a minute on one server: how many requests it answers, how soon, and what it costs.
// BENCH_USERS and BENCH_SECONDS make it another crowd.
import { measure } from "./load/measure.mjs";
import { report } from "./load/report.mjs";
import { size } from "./load/size.mjs";

export async function run(print) {
  report(print, await measure({ ...size(60), instances: 1 }));
}
