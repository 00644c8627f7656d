// React's reply format in full, as no page writes it: every sign behind a $, rows that name each other in every direction.

import { type Draw, oddText } from "../odd";

/** One part of a body; with a `file` it has a name of a file and may hold any bytes. */
type Row = { name: string; value: string; file?: boolean };
export type Reply = { type: string; body: Buffer };

const places = [
  "$0:0",
  "$0",
  "$1",
  "$2",
  "$0:1",
  "$0:0:numbers",
  "$1:0",
  "$7",
  "$0:0:__proto__",
  "$0:0:name:length",
];
const bytes = [..."AOoUSsLlGgMmV"];
const most = 1_000_000;

/** Where something stands in the arguments, and what the rest of the body must hold for it. */
type Planted = { value: unknown; rows: Row[]; last?: boolean };
type Planter = (draw: Draw, ids: string[]) => Planted;

const row = (name: number | string, value: unknown): Row => ({
  name: String(name),
  value: JSON.stringify(value),
});
const alone = (value: unknown): Planted => ({ value, rows: [] });

/** Lists of two references to the list before: n levels are 2^n values to whoever walks them as a tree. */
function doublings(draw: Draw): Planted {
  const levels = draw.one([5, 24, 40, 200]);
  const asObjects = draw.chance(0.5);
  const two = (one: string) => (asObjects ? { a: one, b: one } : [one, one]);
  const rows = Array.from({ length: levels }, (_, nth) =>
    row(nth + 1, nth === 0 ? ["x"] : two(`$${nth.toString(16)}`)),
  );
  return { value: `$${levels.toString(16)}`, rows };
}

/** The same within one row: each level says twice where the level before stands. */
function doublingsInside(draw: Draw): Planted {
  const levels = draw.one([5, 24, 40]);
  const list: unknown[] = [["x"]];
  for (let nth = 1; nth < levels; nth++) list.push([`$0:0:${nth - 1}`, `$0:0:${nth - 1}`]);
  return alone(list);
}

function circle(draw: Draw): Planted {
  const length = draw.one([1, 2, 3, 50]);
  const rows = Array.from({ length }, (_, nth) =>
    row(nth + 1, { on: `$${(((nth + 1) % length) + 1).toString(16)}` }),
  );
  return { value: "$1", rows };
}

/** A row for what is made of a list, then said twice, of itself, or of nothing. */
function collection(draw: Draw): Planted {
  const sign = draw.one(["Q", "W", "i"]);
  const many = draw.one([0, 1, 1000, 20_000]);
  const pairs = draw.one<unknown>([
    Array.from({ length: many }, (_, nth) => (sign === "Q" ? [nth, nth] : nth)),
    [[`$${sign}1`, `$${sign}1`]],
    ["$1"],
    { length: 1e9 },
  ]);
  return { value: draw.chance(0.3) ? [`$${sign}1`, `$${sign}1`] : `$${sign}1`, rows: [row(1, pairs)] };
}

function form(draw: Draw): Planted {
  const fields = Array.from({ length: draw.one([0, 1, 50, 5000]) }, (_, nth) => ({
    name: `_1_${nth}`,
    value: "x",
  }));
  return { value: draw.one<unknown>(["$K1", ["$K1", "$K1"], { numbers: "$K1" }, "$K2", "$K"]), rows: fields };
}

function blob(draw: Draw): Planted {
  const value = "x".repeat(draw.one([0, 1, 8, 500_000]));
  return { value: `$${draw.one(["B", ...bytes])}1`, rows: [{ name: "1", value, file: draw.chance(0.8) }] };
}

function stream(draw: Draw): Planted {
  const pieces = Array.from({ length: draw.one([0, 3, 3000]) }, () => ({
    name: "S1",
    value: draw.one(['"x"', "[", '"$0"', '"$1"']),
  }));
  const end = draw.one<Row[]>([[], [{ name: "S1", value: "C" }], [{ name: "S1", value: 'C"$1"' }]]);
  return { value: `$${draw.one([..."RrXx"])}1`, rows: [...pieces, ...end] };
}

const thenable = (value: string) => JSON.parse(JSON.stringify({ on: value }).replace("on", "then"));

/** Promises: of a row that comes, that never comes, that is itself, that waits for the next. */
function promise(draw: Draw): Planted {
  const waits = draw.one([1, 30, 3000]);
  const chain = Array.from({ length: waits }, (_, nth) => row(nth + 1, `$@${(nth + 2).toString(16)}`));
  return draw.one<Planted>([
    { value: "$@1", rows: [row(1, "x")] },
    alone("$@1"),
    alone("$@0"),
    { value: "$@1", rows: [row(1, thenable("$@1"))] },
    { value: "$@1", rows: chain },
  ]);
}

/** An action as an argument, with arguments of its own bound to it. */
function reference(draw: Draw, ids: string[]): Planted {
  const id = draw.one([draw.one(ids), "0".repeat(42), "toString", ""]);
  const bound = draw.one(["$@2", "$@1", "$@0", null, "$@9"]);
  const args = Array.from({ length: draw.one([0, 2, 1001]) }, () => draw.one(["x", "$h1", "$1"]));
  return { value: draw.one<unknown>(["$h1", thenable("$h1")]), rows: [row(1, { id, bound }), row(2, args)] };
}

const single: Planter = (draw) =>
  alone(
    draw.one<unknown>([
      `$n${"9".repeat(draw.one([1, 300, 301, 100_000]))}`,
      draw.one(["$D2026-09-08", "$Dx", "$D+275760-09-13T00:00:00.000Z"]),
      draw.one(["$undefined", "$NaN", "$Infinity", "$-Infinity", "$-0", "$T", "$H", "$$x"]),
      draw.one(places),
      draw.one(places) + ":a".repeat(draw.one([1, 100, 100_000])),
      Array.from({ length: 1000 }, () => draw.one(places)),
      Array.from({ length: draw.one([1000, 5000]) }, (_, nth) => ({
        nth,
        number: "17090001001",
        numbers: [],
      })),
      JSON.parse(`${"[".repeat(2000)}${"]".repeat(2000)}`),
    ]),
  );

/** The arguments within the arguments: the shortest way to what has no end. */
const loop: Planter = (draw) => alone(draw.one(["$0", "$0", "$0:0", "$0:1", "$0:2"]));

const rare = [collection, form, blob, stream, promise, reference];
const planters: Planter[] = [
  loop,
  loop,
  loop,
  single,
  single,
  doublings,
  doublings,
  doublingsInside,
  circle,
  ...rare,
];
const keys = ["name", "numbers", "at", "a", "then", "toJSON"];

/** The arguments of an action with something of the format planted into them. `ids`: actions on the wire. */
export function oddReply(draw: Draw, typed: unknown[], ids: string[]): Reply {
  const { value, rows } = draw.one(planters)(draw, ids);
  const args = structuredClone(typed);
  const nth = draw.between(0, Math.max(0, args.length - 1));
  const inside = args[nth];
  if (typeof inside === "object" && inside !== null && draw.chance(0.8))
    Reflect.set(inside, draw.one([...keys, ...Object.keys(inside)]), value);
  else args[nth] = value;
  const first = row(0, draw.chance(0.05) ? value : args);
  if (rows.length === 0 && draw.chance(0.7))
    return { type: "text/plain;charset=UTF-8", body: Buffer.from(first.value).subarray(0, most) };
  return multipart(inOrder(draw, [first, ...rows]));
}

/** Forward, backward, or as they come; some twice, some not at all. */
function inOrder(draw: Draw, rows: Row[]): Row[] {
  const order = draw.one<Row[]>([rows, rows.toReversed(), [...rows.slice(1), ...rows.slice(0, 1)]]);
  if (draw.chance(0.1)) return [...order, draw.one(order)];
  return draw.chance(0.1) ? order.slice(1) : order;
}

/** A form as it is sent without scripts: the action and what is bound to it are in hidden fields. */
export function oddSubmission(draw: Draw, ids: string[]): Reply {
  const id = draw.one(ids);
  const { value, rows } = draw.one(planters)(draw, ids);
  const prefix = draw.one(["$ACTION_1:", "$ACTION_1:", "$ACTION_2:"]);
  const meta = { id, bound: draw.one(["$@1", "$@1", "$@0", "$1", "$0", null]) };
  const bound = [
    row(0, meta),
    row(1, [value]),
    ...rows.map(({ name, ...rest }) => ({
      ...rest,
      name: name.replace(/^\d+$/, (nth) => String(Number(nth) + 1)),
    })),
  ];
  const hidden = bound.map(({ name, ...rest }) => ({ ...rest, name: prefix + name }));
  const named = draw.chance(0.5)
    ? [{ name: "$ACTION_REF_1", value: "" }, ...hidden]
    : [{ name: `$ACTION_ID_${id}`, value: "" }];
  return multipart([...named, { name: "numbers", value: oddText(draw) }]);
}

function multipart(rows: Row[]): Reply {
  const parts = rows.map(
    ({ name, value, file }) =>
      `--x\r\ncontent-disposition: form-data; name="${name}"${file ? '; filename="blob"\r\ncontent-type: application/octet-stream' : ""}\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.from(`${parts.join("")}--x--\r\n`);
  return { type: "multipart/form-data; boundary=x", body: body.subarray(0, most) };
}
