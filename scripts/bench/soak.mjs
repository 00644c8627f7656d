// The same 200 people for ten minutes on one server: whether its memory grows. Only when it is asked for by name.
import { reportGrowth } from "./load/growth.mjs";
import { measure } from "./load/measure.mjs";
import { report } from "./load/report.mjs";
import { size } from "./load/size.mjs";

export const onlyByName = true;

export async function run(print) {
  const measured = await measure({ ...size(600), instances: 1, collectEvery: 60 });
  report(print, measured);
  reportGrowth(print, measured);
}
