// One visitor of the app over HTTP, who speaks to it as its own pages do.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../prepare.mjs";

const manifest = path.join(root, ".next/server/server-reference-manifest.json");

/** The number on the wire of each server action, by "file name". */
function actionIds() {
  const { node } = JSON.parse(readFileSync(manifest, "utf8"));
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename} ${exportedName}`, id]),
  );
}

let ids;
/** `cookie` is kept as the server sets it; what the server answered is thrown as an Error unless it said yes. */
export class Visitor {
  cookie = "";

  async #send(url, page, init) {
    const headers = { ...init.headers, origin: url, cookie: this.cookie };
    const answer = await fetch(url + page, { ...init, method: "POST", redirect: "manual", headers });
    const body = await answer.text(); // a server that dies on the way breaks this off
    const set = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
    if (set.length) this.cookie = set.join("; ");
    return { status: answer.status, body, headers: answer.headers };
  }

  /** Calls a server action with JSON arguments and returns where it leads to, or what it says. */
  async act(url, page, file, name, args) {
    ids ??= actionIds();
    const id = ids.get(`${file} ${name}`);
    if (!id) throw new Error(`no action ${name} in ${file}`);
    const headers = { "next-action": id, accept: "text/x-component", ...typeOf(args) };
    const answer = await this.#send(url, page, { headers, body: bodyOf(args) });
    const to = answer.headers.get("x-action-redirect")?.split(";")[0];
    if (to) return { to };
    const said = /^\d+:(\{"kind":.*\})$/m.exec(answer.body)?.[1];
    const result = said ? JSON.parse(said) : null;
    if (answer.status === 200 && result?.kind === "ok") return { value: result.value };
    throw new Refused(`${name}: ${answer.status} ${said ?? answer.body.slice(0, 200)}`, { cause: result });
  }

  /** Saves a form over whatever stands there, as somebody does who is told of it and presses once more. */
  async save(url, page, file, name, args) {
    return this.#onceMore("changed-meanwhile", (told) =>
      this.act(url, page, file, name, [...args, { from: {}, told }]),
    );
  }

  /** Says that a letter was handed in, on a day that is pointed out when the letter is younger. */
  async handIn(url, page, file, name, args) {
    return this.#onceMore("surely", (told) => this.act(url, page, file, name, [...args, told]));
  }

  async #onceMore(code, press) {
    return press("").catch((fault) => {
      const reason = fault.cause?.reasons?.[0];
      if (reason?.code !== code) throw fault;
      return press(reason.text);
    });
  }

  /** Sends raw bytes to a route and returns its JSON. */
  async upload(url, page, bytes, headers) {
    const answer = await this.#send(url, page, { headers, body: bytes });
    if (answer.status >= 300) throw new Refused(`${page}: ${answer.status} ${answer.body.slice(0, 200)}`);
    return JSON.parse(answer.body);
  }

  /** Has long work done and returns the last line that it told, which may say no; `hear` is given each as it comes. */
  async work(url, page, hear = () => {}) {
    const headers = { origin: url, cookie: this.cookie };
    const answer = await fetch(url + page, { method: "POST", redirect: "manual", headers });
    if (answer.status !== 200) throw new Refused(`${page}: ${answer.status}`);
    let [text, last] = ["", null];
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      const lines = `${text}${piece}`.split("\n");
      text = lines.pop();
      for (const line of lines) {
        last = JSON.parse(line);
        hear(last);
      }
    }
    if (text) last = JSON.parse(text);
    if (last?.refused) throw new Refused(`${page}: ${JSON.stringify(last.refused)}`);
    return last;
  }

  async get(url, page) {
    const answer = await fetch(url + page, { headers: { cookie: this.cookie }, redirect: "manual" });
    if (answer.status !== 200) throw new Refused(`${page}: ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  }
}

/** The server answered, and said no. */
export class Refused extends Error {}

const boundary = "crash-test";
const typeOf = (args) => ({
  "content-type":
    args.at(-1) instanceof Map ? `multipart/form-data; boundary=${boundary}` : "text/plain;charset=UTF-8",
});

/** A Map as last argument is a form, written as React writes one. */
function bodyOf(args) {
  const form = args.at(-1);
  if (!(form instanceof Map)) return JSON.stringify(args);
  const fields = [...form].map(([name, value]) => [`_1_${name}`, value]);
  const list = ["0", JSON.stringify([...args.slice(0, -1), "$K1"])]; // comes last: it is read when it is there
  const parts = [...fields, list].map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}
