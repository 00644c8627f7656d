import { expect, test } from "vitest";
import { s3Address } from "@/lib/store/files/s3/address";

test("A bucket of Amazon's needs no more than its name", () => {
  expect(s3Address("s3://evidence")).toMatchObject({
    bucket: "evidence",
    prefix: "",
    endpoint: undefined,
    forcePathStyle: false,
    credentials: undefined,
    patience: 10_000,
  });
});

test("A store of one's own has an endpoint, and is addressed by path unless told otherwise", () => {
  const url = "s3://ID:s%2Fcret@evidence/city/2026/?endpoint=http://127.0.0.1:9000&region=cn-1&timeout=5";
  const own = {
    bucket: "evidence",
    prefix: "city/2026/",
    endpoint: "http://127.0.0.1:9000",
    region: "cn-1",
    credentials: { accessKeyId: "ID", secretAccessKey: "s/cret" },
    forcePathStyle: true,
    patience: 5_000,
  };
  expect(s3Address(url)).toEqual(own);
  expect(s3Address(`${url}&path-style=no`)).toEqual({ ...own, forcePathStyle: false });
});

test.each([
  "",
  "evidence",
  "https://example.org/evidence",
  "s3://",
  "s3:///prefix",
  "s3://b?endpoint=example.org",
])("%j is no address, and the sentence says what one looks like", (text) => {
  expect(() => s3Address(text)).toThrow("STORAGE_URL 看不懂");
});
