import { type Action, type Body, sourceOf } from "./server-actions";
import { type Ids, listed } from "./strangers-ids";

/** A condition that a careless query would take for "any id". */
export const anyId = (): Body => plain("any", [{ not: "" }]);

/**
 * Each way a browser can send another person's id: as only argument, twice, before an object or a form that names what else
 * is theirs everywhere; where the action may begin with something else, as such an object or form alone.
 */
export function bodies({ takesText, takesId, ...action }: Action, id: string, theirs: Ids): Body[] {
  const whole = { ...naming(theirs), id };
  const filledIn = filled(action, id, whole);
  const first = [
    plain(id, [id]),
    plain(id, [id, id]),
    plain(id, [id, whole]),
    form([id, "$K1"], filledIn, id),
  ];
  const alone = [plain(id, [whole]), form(["$K1"], filledIn, id)];
  return [...(takesText ? first : first.slice(0, 1)), ...(takesId ? [] : alone)];
}

/** An id of one's own first, and other people's wherever else the action takes one. */
export function bodiesFromOwn(action: Action, own: string, theirs: Ids, steps: string[]): Body[] {
  const whole = naming(theirs);
  const all = [...listed(theirs), ...steps];
  const words = [[own, whole], [own, all], [own, null, whole], ...steps.map((one) => [own, one, whole])];
  const filledIn = filled(action, all[0] ?? "", whole);
  return [...words.map((args) => plain(own, args)), form([own, "$K1"], filledIn, own)];
}

/** What every form of the app would take, and these ids wherever one of them takes any. */
function naming(ids: Ids): Record<string, unknown> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const told = { kind: "other", note: "", words: "", receipt: "", to: "x", name: "x", taken: "", rows: [] };
  const when = { on: today, at: `${today}T00:00`, takenAt: "", way: "sms", outcome: "accepted" };
  const lists = {
    callIds: ids.calls,
    evidenceIds: ids.evidence,
    numbers: listed(ids),
    more: "",
    number: "",
  };
  return {
    ...told,
    ...when,
    ...lists,
    id: ids.calls[0],
    callId: ids.calls[0],
    evidenceId: ids.evidence[0],
    complaintId: ids.complaints[0],
    callerId: ids.callers[0],
    whom: ids.callers[0],
  };
}

/** The fields that the actions of its file read: what is theirs under the names of it, the id under all others. */
function filled({ file }: Pick<Action, "file">, id: string, whole: Record<string, unknown>): string[][] {
  const read = sourceOf(file).matchAll(/form(?:\.get\(|Text\(form, )"(\w+)"\)/g);
  return [...read].map(([, name = ""]) => [name, typeof whole[name] === "string" ? whole[name] : id]);
}

function plain(on: string, args: unknown[]): Body {
  return { on, type: "text/plain;charset=UTF-8", data: Buffer.from(JSON.stringify(args)) };
}

/** Arguments with a form among them, as React reads them: the fields under the form's number, then the list. */
function form(args: string[], fields: string[][], on: string): Body {
  const parts = [...fields.map(([name, value]) => [`_1_${name}`, value]), ["0", JSON.stringify(args)]];
  const text = parts.map(
    ([name, said]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${said}\r\n`,
  );
  const data = Buffer.from(`${text.join("")}--x--\r\n`);
  return { on, type: "multipart/form-data; boundary=x", data };
}
