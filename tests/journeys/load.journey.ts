import { expect, test } from "@playwright/test";
import { allErrors, crowd } from "../../scripts/bench/load/crowd.mjs";

// The short form of `npm run bench -- load`, over HTTP and without a browser.
test("People who all ask at once, and never pause, each get every answer they came for", async ({
  baseURL,
}) => {
  const found = await crowd({ urls: [baseURL ?? ""], users: 4, rounds: 1 });
  expect(allErrors(found)).toEqual([]);
  expect(Object.values(found.times).map((answers) => answers.length)).toEqual(Array(9).fill(4));
});
