import { formSize, isPlain, ok, type Result, refuse, safeParse } from "@/lib/result";

/** from: what the form was opened with; told: the text of the refusal that the last try got from here, "" where none. */
export type Edit<V> = { from: V; told: string };

type Schema<V> = { safeParse: (sent: unknown) => { success: true; data: V } | { success: false } };

export type Fields<V> = {
  /** Chinese names of the fields that hold the person's own words. */
  words: Partial<Record<keyof V, string>>;
  /** Of the others. */
  others: Partial<Record<keyof V, string>>;
  /** Fields that mean nothing apart. */
  together?: (keyof V)[][];
};

/**
 * What is to be written when a form is saved of a record that says `now` by this time: the fields changed in the form,
 * all others as they are now. A field that was changed in both is told first; sent again, the form's word holds. What
 * does not fit the schema comes back as it was sent, for its check to say what is wrong.
 */
export function mergeEdit<V extends object>(
  schema: Schema<V>,
  typed: V,
  edit: Edit<V>,
  now: V,
  fields: Fields<V>,
): Result<V> {
  const parsed = safeParse(schema, typed);
  if (!parsed.success) return ok(typed);
  const { from, told } = readEdit<V>(edit);
  const three = { typed: parsed.data, from, now };
  const units = unitsOf(Object.keys(parsed.data) as (keyof V)[], fields.together ?? []);
  const clashes = units.filter((unit) => isClash(unit, three));
  const text = clashes.length === 0 ? "" : inWords(clashes.flat(), now, fields);
  if (text !== told && text !== "") return refuse({ code: "changed-meanwhile", text });
  return ok(Object.assign({}, parsed.data, ...units.map((unit) => mergedUnit(unit, three))));
}

/** It comes from a browser and may be anything: without what it began from, every field counts as changed. */
function readEdit<V>(edit: unknown): { from: Partial<V>; told: string } {
  const isRead = isPlain(edit, formSize) && typeof edit === "object" && edit !== null;
  const { from, told } = (isRead ? edit : {}) as Record<string, unknown>;
  return {
    from: (typeof from === "object" && from !== null ? from : {}) as Partial<V>,
    told: typeof told === "string" ? told : "",
  };
}

type Three<V> = { typed: V; from: Partial<V>; now: V };

function unitsOf<K>(fields: K[], together: K[][]): K[][] {
  const joined = new Set(together.flat());
  return [...together, ...fields.filter((field) => !joined.has(field)).map((field) => [field])];
}

/** Lists never clash: what either side added or took out holds. */
function isClash<V>(unit: (keyof V)[], { typed, from, now }: Three<V>): boolean {
  if (unit.some((field) => Array.isArray(now[field]))) return false;
  return !isSame(unit, typed, from) && !isSame(unit, now, from) && !isSame(unit, typed, now);
}

function mergedUnit<V>(unit: (keyof V)[], { typed, from, now }: Three<V>): Partial<V> {
  const isTyped = !isSame(unit, typed, from);
  const entries = unit.map((field) => {
    const lists = [typed[field], from[field], now[field]] as unknown[];
    const merged = lists.every(Array.isArray) ? mergedList(lists as string[][]) : null;
    return [field, merged ?? (isTyped ? typed : now)[field]];
  });
  return Object.fromEntries(entries);
}

function mergedList([typed = [], from = [], now = []]: string[][]): string[] {
  const [wanted, before] = [new Set(typed), new Set(from)];
  const kept = now.filter((one) => wanted.has(one) || !before.has(one));
  return [...new Set([...kept, ...typed.filter((one) => !before.has(one))])];
}

function isSame<V>(unit: (keyof V)[], one: Partial<V>, other: Partial<V>): boolean {
  return unit.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

function inWords<V>(clashes: (keyof V)[], now: V, { words, others }: Fields<V>): string {
  const said = clashes.flatMap((field) => {
    if (words[field])
      return now[field] === "" ? `“${words[field]}”清空了` : `“${words[field]}”写成了“${now[field]}”`;
    return others[field] ? `“${others[field]}”改了` : [];
  });
  const what = said.length > 0 ? said.join("，") : "同样的几处";
  return `刚才在别处改过：${what}。这里写的还没存，再点一次，就以这里写的为准。`;
}
