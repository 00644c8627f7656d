// One person's way through the app, a request a step, each answer looked at. Every round begins as a stranger, so that
// a space is as small at the end of a long run as at its beginning.
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { wavHead } from "../../../tests/fixtures/wav.mjs";
import { callForm, details } from "../../crash/typed.mjs";
import { Visitor } from "../../crash/visit.mjs";

const MB = 1024 * 1024;
const noise = randomBytes(MB - wavHead(0).length);
const draw = { between: (low, high) => randomInt(low, high + 1) };

/** Han characters by chance: no two letters say the same, so that none borrows the font that was cut for another. */
function words(count) {
  return String.fromCodePoint(...Array.from({ length: count }, () => randomInt(0x4e00, 0x9000)));
}

/** What a step did not find in its answer. */
class Unexpected extends Error {}

function expect(right, what) {
  if (!right) throw new Unexpected(what);
}

/** `url()` says which server the next request goes to. */
export class Person {
  visitor = new Visitor();
  calls = [];
  complaint = "";
  letter = "";

  constructor(url) {
    this.url = url;
  }

  async log() {
    const typed = { ...callForm(draw, `您家装修好了吗${words(6)}`), caller: `${words(4)}装饰` };
    const args = [typed, randomUUID()];
    const { value } = await this.visitor.act(
      this.url(),
      "/calls/new",
      "app/calls/actions.ts",
      "recordCall",
      args,
    );
    this.calls.push(value.id);
  }

  async list() {
    const page = String(await this.visitor.get(this.url(), "/calls"));
    const shown = new Set([...page.matchAll(/href="\/calls\/([0-9a-f-]{36})/g)].map(([, id]) => id));
    const all = this.calls.length === shown.size && this.calls.every((id) => shown.has(id));
    expect(all, `the list shows ${shown.size} calls instead of the own ${this.calls.length}`);
  }

  async introduce() {
    await this.visitor.save(this.url(), "/me/details", "app/me/actions.ts", "saveDetails", [details]);
  }

  async upload() {
    const bytes = Buffer.concat([wavHead(noise.length), noise]);
    bytes.writeUInt32LE(randomInt(2 ** 32), bytes.length - 4);
    const headers = { "x-name": "a.wav", "x-calls": this.calls[0] };
    const taken = await this.visitor.upload(this.url(), "/evidence/upload", bytes, headers);
    expect(taken.known === false && taken.callIds.includes(this.calls[0]), "the file is not at its call");
  }

  async begin() {
    const form = new Map([
      ["door", "12321"],
      ["selection", "matter=22"],
    ]);
    const file = "app/complaints/actions.ts";
    const { to = "" } = await this.visitor.act(this.url(), "/complaints/new", file, "enter", [form]);
    this.complaint = /^\/complaints\/[0-9a-f-]{36}$/.exec(to)?.[0] ?? "";
    expect(this.complaint, `entered at ${to}`);
  }

  async issue() {
    const args = [this.complaint.split("/")[2]];
    const file = "app/complaints/[id]/actions.ts";
    const { to } = await this.visitor.act(this.url(), this.complaint, file, "issue", args);
    this.letter = to;
    expect(to === `${this.complaint}/letters/1`, `issued at ${to}`);
  }

  async open() {
    const page = String(await this.visitor.get(this.url(), this.letter));
    expect(
      page.includes(details.name) && page.includes("12321"),
      "the letter's page is not about this person",
    );
  }

  async print() {
    const pdf = await this.visitor.get(this.url(), `${this.letter}/letter.pdf`);
    const whole = pdf.subarray(0, 5).equals(Buffer.from("%PDF-")) && pdf.subarray(-8).includes("%%EOF");
    expect(whole && pdf.length > 10_000, `${pdf.length} bytes are no whole letter`);
  }
}

/** In the order they are done, with the name each goes by in the figures. */
export const steps = [
  ["first call, new space", (it) => it.log()],
  ["second call", (it) => it.log()],
  ["list", (it) => it.list()],
  ["details", (it) => it.introduce()],
  ["upload 1 MB", (it) => it.upload()],
  ["begin letter", (it) => it.begin()],
  ["issue letter", (it) => it.issue()],
  ["letter's page", (it) => it.open()],
  ["letter's PDF", (it) => it.print()],
];
