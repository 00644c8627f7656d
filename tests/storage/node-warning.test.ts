import { expect, test, vi } from "vitest";
import { s3Address } from "@/lib/store/files/s3/address";
import { openBucket } from "@/lib/store/files/s3/bucket";

test("Whoever opens a bucket on an older Node is told nothing of its end of support", () => {
  vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", undefined);
  const warned = vi.spyOn(process, "emitWarning").mockReturnValue();
  const { value = "" } = Object.getOwnPropertyDescriptor(process, "version") ?? {};
  Object.defineProperty(process, "version", { value: "v20.0.0", configurable: true });
  try {
    openBucket(s3Address("s3://key:secret@nowhere/app?endpoint=http://127.0.0.1:1"));
    expect(warned).not.toHaveBeenCalled();
  } finally {
    Object.defineProperty(process, "version", { value, configurable: true });
    vi.unstubAllEnvs();
  }
});
