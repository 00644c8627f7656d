// Counts over all runners, and the one line that ends them, however they end.
const total = { passed: 0, failed: 0 };
const failures = [];
let running = "preparing";
let begun = Date.now();

/** Names what runs next, so that a sudden end can say where it came. */
export function begin(name) {
  running = name;
  begun = Date.now();
  console.log(`\n── ${name}`);
}

/** Adds what one runner found; `failed`: what failed, in words. One that ended badly without naming a failure counts as one. */
export function count(name, passed, failed, endedWell = true) {
  const failedHere = failed.length || (endedWell ? 0 : 1);
  total.passed += passed;
  total.failed += failedHere;
  if (failedHere) failures.push([`${name}: ${failedHere} failed`, ...failed].join("\n"));
  console.log(`── ${name} took ${Math.round((Date.now() - begun) / 1000)} s`);
  running = null;
}

process.once("exit", (code) => {
  if (running) count(running, 0, [], false);
  if (failures.length) console.log(`\n${failures.join("\n\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = code || (total.failed || !total.passed ? 1 : 0);
});
