import { type Draw, mark } from "../odd";

const tree = encodeURIComponent(
  JSON.stringify(["", { children: ["calls", { children: ["__PAGE__", {}] }] }, null, null, true]),
);

/** Headers that decide how a request is read, each with values that nobody sends. */
const odd: Record<string, readonly string[]> = {
  range: [
    "bytes=0-",
    "bytes=-1",
    "bytes=5-2",
    "bytes=0-0,2-3",
    "bytes=99999999999999999999-",
    "lines=1-2",
    "bytes=a-b",
    "bytes=-0",
  ],
  "if-none-match": ["*", '"x"', 'W/"x", "y"', ",,,"],
  "if-range": ['"x"', "Tue, 01 Jan 2030 00:00:00 GMT"],
  "if-modified-since": ["yesterday", "Tue, 01 Jan 2030 00:00:00 GMT"],
  accept: ["text/x-component", "*/*;q=nonsense", "image/avif", ""],
  "accept-encoding": ["gzip;q=0", "br, zstd", "nonsense"],
  "accept-language": ["x".repeat(2000), "zh-CN;q=2"],
  rsc: ["1", "2"],
  "next-router-prefetch": ["1", "2", "x"],
  "next-router-segment-prefetch": ["/_tree", "/__PAGE__", "/../x", "%"],
  "next-router-state-tree": [
    tree,
    "x",
    "%",
    encodeURIComponent("[1"),
    encodeURIComponent(`["",{"children":["__proto__",{}]}]`),
    encodeURIComponent("[[[[[]]]]]"),
    "x".repeat(5000),
  ],
  "next-url": ["/x", "http://x/", "%", "//x"],
  "next-action": ["x", "0".repeat(42), "../x", ""],
  "next-action-revalidated": ["1", "x"],
  "x-middleware-subrequest": ["middleware:middleware:middleware", "proxy"],
  "x-nextjs-data": ["1"],
  "x-now-route-matches": ["1=x"],
  "x-matched-path": ["/me", "/calls/[id]"],
  "x-invoke-path": ["/me"],
  "x-invoke-status": ["500", "200"],
  "x-http-method-override": ["DELETE"],
  "x-forwarded-for": ["1.1.1.1", "x, y", `<${mark}>`],
  "x-forwarded-host": ["evil.example", `"><${mark}>`, ""],
  "x-forwarded-proto": ["https", "javascript"],
  forwarded: ["for=x;host=evil.example"],
  "x-name": ["%", "%00", "..%2f..%2fx.png", "a".repeat(5000), "%e2%80%aegnp.exe", "C%3A%5Cx", "%ed%a0%80"],
  "x-kind": ["photo", "__proto__", "recording", ""],
  "x-calls": ["x", ",,,", "x,".repeat(3000)],
  origin: ["http://evil.example", "null", "x", ""],
  "sec-fetch-site": ["cross-site", "same-origin", "x"],
  referer: ["http://evil.example/", `javascript:${mark}`],
  "content-encoding": ["gzip", "br", "x"],
  expect: ["100-continue", "x"],
  te: ["trailers"],
  upgrade: ["websocket", "h2c"],
  cookie: [
    "better-auth.session_token=x",
    "a=b; a=c; =; ;;",
    "better-auth.session_token=%",
    "better-auth.session_token=x.y%3D",
    "x=".padEnd(7000, "y"),
  ],
};
const names = Object.keys(odd);

export function oddHeaders(draw: Draw, cookie: string): Record<string, string> {
  const headers: Record<string, string> = draw.chance(0.9) && cookie ? { cookie } : {};
  for (let many = draw.one([0, 1, 1, 2, 4]); many > 0; many--) {
    const name = draw.one(names);
    headers[name] = draw.one(odd[name] ?? [""]);
  }
  return headers;
}

export const types = [
  "text/plain;charset=UTF-8",
  "application/json",
  "multipart/form-data; boundary=x",
  "multipart/form-data",
  "multipart/form-data; boundary=",
  `multipart/form-data; boundary="${"b".repeat(300)}"`,
  "application/x-www-form-urlencoded",
  "image/png",
  "text/plain;charset=nonsense",
  "x",
];
