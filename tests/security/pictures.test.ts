import { expect, test } from "vitest";
import { pictureEnv } from "@/lib/store/picture-process";

test("The process that opens strangers' pictures knows no key, no secret and no database of ours", () => {
  const ours = { ENCRYPTION_KEY: "k", BETTER_AUTH_SECRET: "s", DATABASE_URL: "d", STORAGE_URL: "b" };
  const told = pictureEnv({ NODE_ENV: "production", PATH: "/bin", ...ours, AWS_SECRET_ACCESS_KEY: "a" });
  expect(JSON.parse(JSON.stringify(told))).toEqual({ NODE_ENV: "production", PATH: "/bin" });
});
