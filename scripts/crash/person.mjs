// A person at work: each step is one write, asked again after a crash until it is acknowledged.
import { createHash } from "node:crypto";
import { wavHead } from "../../tests/fixtures/wav.mjs";
import { hideOrBringBack, isGone, reply, seenCalls } from "./later.mjs";
import { callForm, details, filingForm, phoneList } from "./typed.mjs";
import { Visitor } from "./visit.mjs";

/** How often each write is chosen, of a hundred. */
const shares = {
  ...{ log: 32, edit: 8, hide: 5, upload: 18, drop: 5 },
  ...{ issue: 9, file: 5, reply: 5, bring: 11, leave: 2 },
};
const bag = Object.entries(shares).flatMap(([kind, share]) => Array(share).fill(kind));

export class Person {
  visitor = new Visitor();
  /** id → what its words may be: the last acknowledged, and what has been asked since. */
  calls = new Map();
  /** id → "hidden" | "moving": calls that were deleted, or are on their way there or back. */
  hidden = new Map();
  /** id → { sha256, state: "kept" | "dropping" | "dropped" }. */
  evidence = new Map();
  /** id → { versions, receipts, words }: words of replies. */
  complaints = new Map();
  /** id → how many calls came in by it. */
  imports = new Map();
  /** here | leaving | gone */
  state = "here";
  steps = 0;
  /** Some rows of a long list are saved, others are being saved right now. */
  saves = false;
  /** What is to be done next: bring a long list | leave. */
  wish = null;
  #pending = null;

  /** stays: neither deletes a file nor leaves. */
  constructor(draw, journal, { stays = false } = {}) {
    this.stays = stays;
    this.draw = draw;
    this.journal = journal;
  }

  /** The kind of the write whose answer never came; null when every answer came. */
  get waiting() {
    return this.#pending?.kind ?? null;
  }

  /** Does one write; a write that got no answer is done again, the same, before any other. */
  async step(url) {
    this.#pending ??= this.#choose();
    const { kind, run } = this.#pending;
    await run(url);
    this.#pending = null;
    this.steps += 1;
    this.journal.acknowledge(kind);
  }

  #choose() {
    if (this.steps === 0) return this.#log();
    if (this.steps === 1) return { kind: "introduce", run: (url) => this.#introduce(url) };
    const { wish } = this;
    this.wish = null;
    return this[`_${wish ?? this.draw.one(bag)}`](wish !== null) ?? this.#log();
  }

  #log() {
    const id = this.draw.uuid();
    const words = `第${this.draw.between(1, 1e9)}句`;
    const form = callForm(this.draw, words);
    const run = async (url) => {
      const file = "app/calls/actions.ts";
      const said = await this.visitor.act(url, "/calls/new", file, "recordCall", [form, id]);
      this.calls.set(said.value.id, new Set([words]));
    };
    return { kind: "log", run };
  }

  #introduce(url) {
    return this.visitor.save(url, "/me/details", "app/me/actions.ts", "saveDetails", [details]);
  }

  _log() {
    return this.#log();
  }

  _hide() {
    return hideOrBringBack(this);
  }

  _reply() {
    return reply(this);
  }

  _edit() {
    const id = this.draw.one(seenCalls(this));
    const words = `改成${this.draw.between(1, 1e9)}`;
    const form = callForm(this.draw, words);
    const run = async (url) => {
      this.calls.get(id).add(words);
      const file = "app/calls/actions.ts";
      await this.visitor.save(url, `/calls/${id}/edit`, file, "changeCall", [id, form, ""]);
      this.calls.set(id, new Set([words]));
    };
    return { kind: "edit", run };
  }

  _upload() {
    const noise = this.draw.bytes(this.draw.between(1_000, 400_000));
    const bytes = Buffer.concat([wavHead(noise.length), noise]);
    const callId = this.draw.one(seenCalls(this));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const run = async (url) => {
      const headers = { "x-name": "a.wav", "x-calls": callId };
      const { id } = await this.visitor.upload(url, "/evidence/upload", bytes, headers);
      this.evidence.set(id, { sha256, state: "kept" });
    };
    return { kind: "upload", run };
  }

  _drop() {
    if (this.stays) return null;
    const free = [...this.evidence].filter(([, { state }]) => state === "kept");
    if (free.length === 0) return null;
    const [id, one] = this.draw.one(free);
    const run = async (url) => {
      one.state = "dropping";
      const file = "app/evidence/actions.ts";
      const kept = await this.visitor
        .act(url, `/evidence/${id}`, file, "removeEvidence", [id])
        .then(() => false, isNamedOrGone);
      one.state = kept ? "kept" : "dropped";
    };
    return { kind: "drop", run };
  }

  _issue() {
    const run = async (url) => {
      const { to } = await this.visitor.act(url, "/complaints/new", "app/complaints/actions.ts", "enter", [
        new Map([
          ["door", "12321"],
          ["selection", "matter=22"],
          ["anew", "1"], // some of the calls may stand in an unsent letter already
        ]),
      ]);
      const id = to.split("/")[2];
      const file = "app/complaints/[id]/actions.ts";
      const issued = await this.visitor.act(url, `/complaints/${id}`, file, "issue", [id]);
      const one = this.complaints.get(id) ?? {
        ...{ versions: new Set(), receipts: new Set(), words: new Set() },
      };
      one.versions.add(Number(issued.to.split("/").at(-1)));
      this.complaints.set(id, one);
    };
    return { kind: "issue", run };
  }

  _file() {
    if (this.complaints.size === 0) return null;
    const [id, one] = this.draw.one([...this.complaints]);
    const receipt = `R${this.draw.between(1, 1e9)}`;
    const run = async (url) => {
      const file = "app/complaints/[id]/filed/actions.ts";
      const args = [id, null, filingForm(receipt)];
      await this.visitor.handIn(url, `/complaints/${id}/filed`, file, "recordFiling", args);
      one.receipts.add(receipt);
    };
    return { kind: "file", run };
  }

  /** A phone's list: uploaded, read, saved. Each part is asked again where it stopped. */
  _bring(isLong) {
    const rows = isLong || this.draw.chance(0.3) ? this.draw.between(2_500, 6_000) : this.draw.between(5, 60);
    const { text, came } = phoneList(this.draw, rows);
    const begun = { id: null, read: false };
    const run = async (url) => {
      begun.id ??= (await this.visitor.upload(url, "/import/upload", text, { "x-name": "calls.xml" })).id;
      if (!begun.read) await this.visitor.work(url, `/import/${begun.id}/read`);
      begun.read = true;
      const hear = ({ done, all }) => {
        this.saves = done < all;
      };
      await this.visitor.work(url, `/import/${begun.id}/save`, hear).finally(() => {
        this.saves = false;
      });
      this.imports.set(begun.id, came);
    };
    return { kind: "bring", run };
  }

  _leave(isWished) {
    if (this.stays || (this.steps < 15 && !isWished)) return null;
    const run = async (url) => {
      this.state = "leaving";
      await this.visitor.act(url, "/me/delete", "app/me/actions.ts", "removeAll", []).catch(isGone);
      this.state = "gone";
    };
    return { kind: "leave", run };
  }
}

/** true: a letter names it, and it stays. */
function isNamedOrGone(fault) {
  return /"named-in-letter"/.test(fault.message) || isGone(fault);
}
