// The same 200 people on two servers of one PostgreSQL, each request at either of them by chance, as behind a balancer.
import { measure } from "./load/measure.mjs";
import { report } from "./load/report.mjs";
import { size } from "./load/size.mjs";

export async function run(print) {
  report(print, await measure({ ...size(60), instances: 2 }));
}
