// What is asked for, as a person does.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "../../prepare.mjs";

const run = promisify(execFile);
const sizes = (process.env.BENCH_CALLS ?? "1000000 100000 1000").split(" ");

/** Fills the database of a running server, and returns how many calls it holds and what opens the two spaces. */
export async function fillDatabase(dataDir) {
  const fill = path.join(root, "scripts/bench/many/fill.ts");
  const args = ["--conditions=react-server", "--import", "tsx", fill, ...sizes];
  const { stdout } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return JSON.parse(stdout);
}

const words = (said) => `/calls?q=${encodeURIComponent(said)}`;
const page = (name, address) => ({
  name,
  ask: (person) => person.visitor.get(person.url, typeof address === "string" ? address : address(person)),
});

/** Each with its name and how a person asks for it. */
export function pagesOf() {
  return [
    page("list", "/calls"),
    page("list, a late page", ({ late }) => `/calls?cursor=${late}`),
    page("list, one number", "/calls?number=17099990001"),
    page("list, one month", ({ month }) => `/calls?from=${month}-01&to=${month}-28`),
    page("list, one kind", "/calls?category=22"),
    page("list, robots", "/calls?how=robot"),
    page("list, messages", "/calls?kind=sms"),
    page("list, unfinished", "/calls?only=unfinished"),
    page("list, refused", "/calls?only=refused"),
    page("list, with evidence", "/calls?only=with-evidence"),
    page("search", words("装修")),
    page("search, two words", words("信贷 额度")),
    page("search, a number", words("17099990001")),
    page("search, nothing found", words("没有这个")),
    page("pattern", "/pattern"),
    page("callers", "/callers"),
    page("one caller", ({ caller }) => `/callers/${caller}`),
    page("front", "/"),
    page("plan for a caller", ({ caller }) => `/plan?caller=${caller}`),
    page("doors for a caller", ({ caller }) => `/complaints/new?caller=${caller}`),
    page("doors for the whole log", "/complaints/new"),
    page("choosing calls", "/complaints/new/calls"),
    page("complaints", "/complaints"),
    page("letter, draft", ({ complaint }) => `/complaints/${complaint}?change=1`),
    { name: "letter, issue", ask: issue },
    page("letter, as issued", ({ complaint }) => `/complaints/${complaint}/letters/1`),
    page("letter, PDF", ({ complaint }) => `/complaints/${complaint}/letters/1/letter.pdf`),
    page("letter, evidence list", ({ complaint }) => `/complaints/${complaint}/letters/1/evidence-list.pdf`),
    page("follow-up", ({ filed }) => `/complaints/${filed}/follow`),
  ];
}

/** The same letter again is not issued twice, but all of it is drafted and compared. */
async function issue({ url, visitor, complaint }) {
  const at = `/complaints/${complaint}`;
  await visitor.act(url, at, "app/complaints/[id]/actions.ts", "issue", [complaint]);
}
