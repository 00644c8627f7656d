import fc from "fast-check";
import { expect, test } from "vitest";
import { trimmed } from "@/components/shots/worker/trimmed";

/** Two colours, two rows: each row counts up from 1 and is empty from `filled` on. */
function lineOf(filled: number, width: number) {
  const row = Array.from({ length: width }, (_, at) => (at < filled ? at + 1 : 0));
  return { data: Float32Array.from([row, row, row, row].flat()), colours: 2, height: 2, width };
}

test("Nothing but empty columns is cut, and none below the least width", () => {
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(size, size, size, (one, other, least) => {
      const [filled, width] = [Math.min(one, other), Math.max(one, other)];
      const kept = Math.max(filled, Math.min(least, width));
      expect(trimmed(lineOf(filled, width), least)).toEqual(lineOf(filled, kept));
    }),
  );
});
