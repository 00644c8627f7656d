import { expect, test } from "vitest";
import { openBytes, sealBytes } from "@/lib/store/sealed/xaes";

/** Of C2SP's specification: key of equal bytes, what is authenticated besides, ciphertext with its tag. */
const answers: [number, string, string][] = [
  [1, "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"],
  [3, "c2sp.org/XAES-256-GCM", "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"],
];
const nonce = Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWX");
const text = Buffer.from("XAES-256-GCM");

test.each(answers)("The specification's own answer of key %i is found", (byte, about, sealed) => {
  const key = Buffer.alloc(32, byte);
  const bytes = Buffer.concat([nonce, Buffer.from(sealed, "hex")]);
  expect(sealBytes(key, text, Buffer.from(about), nonce)).toEqual(bytes);
  expect(openBytes(key, bytes, Buffer.from(about))).toEqual(text);
});

test("Every changed byte, another key and another place are noticed", () => {
  const [key, about] = [Buffer.alloc(32, 7), Buffer.from("here")];
  const sealed = sealBytes(key, text, about);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(openBytes(key, changed, about), `byte ${at}`).toBeNull();
  }
  expect(openBytes(Buffer.alloc(32, 8), sealed, about)).toBeNull();
  expect(openBytes(key, sealed, Buffer.from("there"))).toBeNull();
  expect(openBytes(key, sealed.subarray(0, 39), about)).toBeNull();
});
