// Counts over all runners, and the one line that ends them.
const total = { passed: 0, failed: 0 };
const failures = [];

/** Adds one runner's counts; a runner that ended badly without naming a failure counts as one. */
export function count(name, passed, failed, endedWell = true) {
  const failedHere = failed || (endedWell ? 0 : 1);
  total.passed += passed;
  total.failed += failedHere;
  if (failedHere) failures.push(`${name}: ${failedHere} failed`);
}

/** Prints the closing line and ends the process, non-zero when anything failed or nothing ran. */
export function close() {
  if (failures.length) console.log(`\n${failures.join("\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed || !total.passed ? 1 : 0;
}
