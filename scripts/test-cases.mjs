// `npm run test:cases [-- times]`: every property of the letters and of the readers of files tried that many times as often as by `npm test`.
import { vitest } from "./checks/runners.mjs";
import { checkNode, prepare, stop } from "./prepare.mjs";

const times = Number(process.argv[2] ?? 10);
if (!Number.isInteger(times) || times < 1) stop("How many times as often? `npm run test:cases -- 10`.");
checkNode();
await prepare();
process.env.TEST_CASES_TIMES = String(times);
vitest(["tests/letters", "tests/imports", `--testTimeout=${30_000 * times}`]);
