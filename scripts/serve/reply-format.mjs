// React's reply format, in which a page sends the arguments of an action: JSON whose texts begin with $ where they mean
// something else. Of what it can say, only what pages of this app say is let through, before React makes anything of it.
import { fieldsIn } from "./multipart.mjs";

/** Far more than the longest form holds: a screenshot of a thousand rows has 12,000 values. */
const most = { depth: 16, values: 50_000, references: 1000, arguments: 16 };

/** A text that begins with a $; what is undefined; numbers that JSON cannot write. */
const plain = /^\$(?:\$|undefined$|NaN$|Infinity$|-Infinity$|-0$)/;
/** The same object once more: the client writes it once and then says where it stands. */
const reference = /^\$0((?::[^:]{1,60}){1,15})$/;
const form = /^\$K([1-9])$/;

/**
 * Whether a body is a list of arguments that a page may send: a tree without cycles, promises, maps, streams, files or
 * numbers of any length; `contentType` as Next reads it, `fetched` when the request names its action in a header.
 */
export function isReply(body, contentType, fetched) {
  if (contentType.startsWith("multipart/form-data")) {
    const fields = fieldsIn(body, contentType);
    return fields !== null && (fetched ? areArguments(fields) : isSubmitted(fields));
  }
  return contentType === "application/x-www-form-urlencoded" || isRow(body, null);
}

/** Row 0 is the list; all other fields belong to the one form in it. */
function areArguments(fields) {
  const rows = fields.filter(([name]) => name === "0");
  const prefix = /^_[1-9]_/.exec(fields.find(([name]) => name !== "0")?.[0] ?? "")?.[0];
  const ofForm = fields.every(([name]) => name === "0" || (prefix && name.startsWith(prefix)));
  return rows.length === 1 && ofForm && isRow(rows[0][1], prefix?.[1] ?? null);
}

/** A form that was sent without scripts names its action in a hidden field, and holds what was bound to it in two more. */
function isSubmitted(fields) {
  const own = fields.filter(([name]) => name.startsWith("$ACTION_"));
  const names = own.map(([name]) => name);
  return new Set(names).size === names.length && own.every((field) => isHidden(field, names));
}

function isHidden([name, value], names) {
  const ref = names.find((one) => one.startsWith("$ACTION_REF_"));
  if (/^\$ACTION_(?:ID_[0-9a-f]{40,80}|KEY)$/.test(name)) return value.length <= 200;
  if (name === ref) return /^\$ACTION_REF_\d{1,3}$/.test(name) && value.length === 0;
  const bound = ref?.replace("REF_", "");
  if (name === `${bound}:0`) return isMeta(value);
  return name === `${bound}:1` && isRow(value, null, 0);
}

function isMeta(value) {
  const { id, bound, ...rest } = jsonIn(value) ?? {};
  const isId = typeof id === "string" && id.length <= 200 && !id.startsWith("$");
  return isId && (bound === null || bound === "$@1") && Object.keys(rest).length === 0;
}

/** `formId`: of the form whose fields came along; it stands in the list, once at most. */
function isRow(value, formId, references = most.references) {
  const list = jsonIn(value);
  if (!Array.isArray(list) || list.length > most.arguments) return false;
  const forms = list.filter((one) => typeof one === "string" && form.test(one));
  if (forms.length > 1 || (formId && forms[0] !== `$K${formId}`)) return false;
  return isTree(
    list.map((one) => (one === forms[0] ? null : one)),
    references,
  );
}

function jsonIn(value) {
  try {
    return JSON.parse(value.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Counts what the list becomes when each reference is replaced by what it names; that may hold none itself. */
function isTree(list, references) {
  const found = counted(list);
  if (!found || found.references.length > references) return false;
  let { values } = found;
  for (const path of found.references) {
    const shared = counted(at(list, path));
    if (!shared || shared.references.length > 0) return false;
    values += shared.values;
    if (values > most.values) return false;
  }
  return true;
}

/** How many values there are in it, and the paths of the references; null for what no page sends, and for too much. */
function counted(root) {
  if (typeof root !== "object" || root === null) return null;
  const references = [];
  let [level, values] = [[root], 0];
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (depth > most.depth || values > most.values) return null;
    const texts = level.filter((one) => typeof one === "string" && one.startsWith("$") && !plain.test(one));
    const paths = texts.map((text) => reference.exec(text)?.[1].slice(1).split(":"));
    if (paths.includes(undefined)) return null;
    references.push(...paths);
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return { values, references };
}

function at(list, path) {
  let one = list;
  for (const key of path) {
    if (typeof one !== "object" || one === null || !Object.hasOwn(one, key)) return null;
    one = one[key];
  }
  return one;
}
