// What failed, in a few lines each: to be said again at the end, where whoever reads a long log looks first.

/** Of one message only its beginning; the whole of it stands where it happened. */
const LINES = 12;

/** The failed tests of vitest's JSON report; a file that broke before its tests, or after them, stands for itself. */
export function failedInVitest(report) {
  const files = report?.testResults.filter(({ status }) => status === "failed") ?? [];
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return [told(name, message)];
    return failed.map((one) => told(`${name} › ${one.fullName}`, one.failureMessages.join("\n")));
  });
}

/** The same of Playwright's: a journey that came right when it was tried again is none. */
export function failedInPlaywright(report) {
  return (report?.suites ?? []).flatMap(specsOf).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ projectName, results }) => {
        const said = results.flatMap(({ errors }) => errors.map(({ message }) => message));
        return told(`[${projectName}] ${file} › ${title}`, said.join("\n"));
      }),
  );
}

/** What a runner without a report said last. */
export function failedAsSaid(said) {
  return said
    .split("\n")
    .slice(-LINES)
    .map((line) => `    ${line}`)
    .join("\n");
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function told(name, message = "") {
  const own = message.split("\n").filter((line) => !line.includes("node_modules"));
  const lines = own.slice(0, LINES);
  return [name, ...lines.map((line) => `    ${line}`)].join("\n");
}
