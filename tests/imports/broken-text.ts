import fc from "fast-check";

/** One change to a text: at a place (0 to 1 of its length) so much is taken out and this is put in. */
type Change = [at: number, out: number, put: string];

const marks = `< > " ' / = & ; { } [ ] : , \\ \n \r \0 &#55357; &#0; &amp; <!-- --> <![CDATA[ ]]> <? <call <mms </mms> </calls> Row:`;
const odd = [
  "\u{1F600}",
  "\uFFFD",
  "\uFEFF",
  "\uD800",
  "１",
  "年",
  "1.39E+10",
  "9".repeat(40),
  ", body=",
  "2026-02-30",
  "昨天",
];
/** Not fc.double, most of whose numbers are all but nought. */
export const anywhere = fc.nat(999_999).map((millionth) => millionth / 1_000_000);
const change: fc.Arbitrary<Change> = fc.tuple(
  anywhere,
  fc.constantFrom(0, 0, 1, 1, 2, 9, 60),
  fc.constantFrom("", " ", ...marks.split(" "), ...odd),
);
const changes = fc.array(change, { minLength: 0, maxLength: 4 });
const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.constantFrom("", " ", "1", "138", ...marks.split(" "), ...odd), { maxLength: 20 })
    .map((all) => all.join("")),
);

function changed(text: string, list: Change[]): string {
  return list.reduce((now, [where, out, put]) => {
    const at = Math.floor(where * now.length);
    return now.slice(0, at) + put + now.slice(at + out);
  }, text);
}

/** One of the samples with a few changes, or in one case of six nothing but odd marks. */
export function brokenText(samples: string[]): fc.Arbitrary<string> {
  const mutated = fc.tuple(fc.constantFrom(...samples), changes).map(([text, list]) => changed(text, list));
  return fc.oneof({ weight: 5, arbitrary: mutated }, { weight: 1, arbitrary: noise });
}
