import { expect, test } from "vitest";
import { ownOrigin, pathOf, refusal } from "@/scripts/serve.mjs";

const asked = (url: string, method = "GET") => refusal({ url, method });

test("What names no page is not asked of one", () => {
  const named = ["/", "//x", "http://localhost/calls", "/%E5%90%B5?q=%"].map((url) => asked(url));
  expect(named).toEqual([null, null, null, null]);
  const nothing = ["*", "", "x", "/calls/%", "/%E0%A4%A"].map((url) => asked(url));
  expect(nothing).toEqual([400, 400, 400, 400, 400]);
});

test("Whatever host an address names, only its path is asked for", () => {
  const asked = [
    "http://evil.example/calls?a=b",
    "https://evil.example",
    "http://evil.example?a",
    "/calls?to=http://x/y",
  ];
  expect(asked.map(pathOf)).toEqual(["/calls?a=b", "/", "/?a", "/calls?to=http://x/y"]);
});

test("A method that nothing here knows is refused, and no fault", () => {
  const unknown = ["TRACE", "PROPFIND", "PUT", "DELETE", "PATCH", "CONNECT", "MKCOL", "get"];
  expect(unknown.map((method) => asked("/calls", method))).toEqual(unknown.map(() => 405));
  const known = ["GET", "HEAD", "POST", "OPTIONS"];
  expect(known.map((method) => asked("/calls", method))).toEqual(known.map(() => null));
});

test("A body that does not say its length is refused, whoever would read it", () => {
  const headers = { "transfer-encoding": "chunked" };
  const posted = ["/me/sign-in", "/evidence/upload", "/api/health"].map((url) =>
    refusal({ url, method: "POST", headers }),
  );
  expect(posted).toEqual([411, 411, 411]);
  expect(refusal({ url: "/calls", method: "POST", headers: { "content-length": "1" } })).toBeNull();
});

test("An address of more parameters than any page has is refused, and one with all that is chosen is none", () => {
  expect(asked(`/calls?${"q=a&".repeat(3_700)}`)).toBe(414);
  expect(asked(`/calls?${"%61=%61&".repeat(60)}`)).toBe(414);
  expect(asked(`/complaints/new?s=${"A".repeat(16_000)}&${"number=17090001001&".repeat(50)}`)).toBeNull();
});

test.each([
  [undefined, "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["::", "http://127.0.0.1:3000"],
  ["::1", "http://[::1]:3000"],
  ["192.0.2.7", "http://192.0.2.7:3000"],
])("A server that listens on %s asks itself for a page by %s", (host, origin) => {
  expect(ownOrigin(host, 3000)).toBe(origin);
});
