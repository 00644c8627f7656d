import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordCutter } from "@/lib/imports/json/records";
import { ElementReader } from "@/lib/imports/xml/elements";
import { brokenText } from "./broken-text";
import { callsXml, callTag, loggerCall, mmsTag, smsesXml, smsIeCall } from "./samples";

/** What gives whole things out of a text that comes in pieces. */
type Cutter = { take(piece: string): Iterable<unknown>; open(): boolean };

/** All that is found when the text comes in pieces of so many characters. */
function cut(cutter: Cutter, text: string, piece: number) {
  const found: unknown[] = [];
  for (let at = 0; at < text.length; at += piece) found.push(...cutter.take(text.slice(at, at + piece)));
  return { found, open: cutter.open() };
}

const xml = [
  callsXml(callTag(), "<!-- a -->", callTag({ type: 9 })),
  smsesXml(mmsTag("QUJD", "&#55357;&#56832;")),
];
const json = [
  JSON.stringify([smsIeCall({ name: 'a"b\\' }), { x: [1, '\\"'] }]),
  JSON.stringify([loggerCall()], null, 1),
];
const elements = () => new ElementReader(["call", "sms", "mms", "/mms", "part", "/calls"]);

test.each([
  ["elements of an XML", elements, xml],
  ["objects of a list", () => new RecordCutter(), json],
])("The %s do not depend on where the pieces end", (_, cutter, samples) => {
  const property = fc.property(brokenText(samples), fc.integer({ min: 1, max: 9 }), (text, piece) => {
    const whole = cut(cutter(), text, Number.POSITIVE_INFINITY);
    // How much of a faulty one is shown does depend on it.
    const shape = ({ found, open }: typeof whole) => ({
      found: found.map((one) => ({
        ...(one as object),
        ...((one as { fault: unknown }).fault ? { text: "" } : {}),
      })),
      open,
    });
    expect(shape(cut(cutter(), text, piece))).toEqual(shape(whole));
  });
  fc.assert(property, { numRuns: 20_000 });
});
