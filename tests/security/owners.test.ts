import { describe, expect, test } from "vitest";
import type { Node } from "../boundaries/source";
import { type At, entrances, origin, reaches, type Verb, verbs } from "./tree";

const isGuard = ({ file, name }: At) =>
  (file === "lib/auth/owner.ts" &&
    /^(requireOwner|requireSender|ownerOrNull|ownerOfFile|ownerOrSignIn|openSpace|ensureOwner|inSpace)$/.test(
      name,
    )) ||
  // What opens an account, or asks whose is open.
  /^lib\/auth\/(account|confirm-owner|left-here|recovery|passkeys)\.ts$/.test(file);
const isStore = ({ file }: At) => file.startsWith("lib/store/");
const isOriginCheck = ({ file }: At) => file === "lib/auth/same-origin.ts";

const place = ({ file, name }: At) => `${file} ${name}`;
const touchesRows = ({ uses }: Verb) => uses.has("db") || uses.has("transact");
const inStore = verbs.filter(isStore);

/** What may touch rows without an owner: nobody is in before a name is known, an address is counted too, and health asks for none. */
const ownerless = [
  "lib/store/accounts.ts findAccount",
  "lib/store/accounts.ts areFormerHashes", // of all accounts, so that a try costs the same for each
  "lib/store/accounts.ts forgetTypedNames", // at the start
  "lib/store/sessions.ts anonymousSession", // by a mark that only this server makes: it says whose it is
  "lib/store/session-tokens.ts tokensHashed", // of everybody, before the first session is asked for
  "lib/store/challenges.ts spendChallenge",
  "lib/store/passkeys.ts findPasskey",
  "lib/store/recovery-codes.ts findCode",
  "lib/store/db.ts db",
  "lib/store/guess-limits.ts countGuess", // of a name or an address that somebody tries to get in with
  "lib/store/guess-limits.ts forgiveGuesses",
  "lib/store/limits.ts count",
  "lib/store/limits.ts countEach",
  "lib/store/limits.ts isCounted",
  "lib/store/limits.ts uncount",
  "lib/store/retention.ts noteVisit",
];

/** Whatever of the store is within reach of a request; the rest works for the house, by its own clock. */
const called = new Set(
  verbs
    .filter(({ file }) => /^(app|lib\/auth)\//.test(file))
    .flatMap((verb) => [...verb.uses].flatMap((name) => place(origin(verb.file, name) ?? verb))),
);

function parametersOf({ node }: Verb): string[] {
  return ((node.params as Node[] | undefined) ?? []).map((one) =>
    String(one.name ?? (one.left as Node)?.name),
  );
}

function callsIn({ source, node }: Verb): { callee: string; first: Node | undefined }[] {
  const calls = source.nodes.filter(
    (one) => one.type === "CallExpression" && one.start >= node.start && one.end <= node.end,
  );
  return calls.flatMap((one) => {
    const callee = one.callee as Node;
    return callee.type === "Identifier"
      ? [{ callee: String(callee.name), first: (one.arguments as Node[])[0] }]
      : [];
  });
}

/** owner, ownerId, space.value, or the answer of a guard asked on the spot. */
function isOwner(file: string, node: Node | undefined): boolean {
  if (node?.type === "Identifier") return /^owner(Id)?$/.test(String(node.name));
  if (node?.type === "MemberExpression") return (node.object as Node).name === "space";
  if (node?.type !== "AwaitExpression") return false;
  const callee = (node.argument as Node).callee as Node | undefined;
  const at = callee?.type === "Identifier" ? origin(file, String(callee.name)) : null;
  return at !== null && isGuard(at);
}

/** Where a name like owner gets its value: of a parameter, a guard, or something of ours that asks one. */
function isGuarded({ file, source }: Verb, declared: Node): boolean {
  const init = declared.init as Node | null;
  if (!init) return false;
  const names = source.nodes.filter(
    (one) => one.type === "Identifier" && one.start >= init.start && one.end <= init.end,
  );
  return names.some(({ name }) => {
    const at = origin(file, String(name));
    const ours = verbs.filter((one) => one.file === at?.file && one.name === at.name);
    const all = ours.length > 0 && ours.every((one) => reaches(one, isGuard));
    return at !== null && (isGuard(at) || all);
  });
}

function declaresOwner({ id }: Node): boolean {
  const { type, name, properties } = id as Node;
  if (type === "Identifier") return /^(owner(Id)?|space)$/.test(String(name));
  const named = ((properties as Node[] | undefined) ?? []).map(
    (one) => ((one.value ?? one.argument) as Node).name,
  );
  return named.some((one) => /^owner(Id)?$/.test(String(one)));
}

describe("Nobody gets past the door", () => {
  test("There are entrances, and the rules know them", () => {
    expect(entrances.length).toBeGreaterThan(80);
    expect(entrances.filter((one) => reaches(one, isStore)).length).toBeGreaterThan(60);
  });

  test("Every page, route and action that leads to the store asks who is there", () => {
    const open = entrances.filter((one) => reaches(one, isStore) && !reaches(one, isGuard));
    // The second takes nothing of it but the sentence for a store that is away.
    expect(open.map(place)).toEqual(["app/api/health/route.ts GET", "app/look/route.ts POST"]);
  });

  test("Every route that writes asks where the request comes from", () => {
    const writing = entrances.filter(({ name }) => /^(POST|PUT|PATCH|DELETE)$/.test(name));
    expect(writing.length).toBeGreaterThan(3);
    expect(writing.filter((one) => !reaches(one, isOriginCheck)).map(place)).toEqual([]);
  });

  test("Every action that can answer by a reason does so on a device that was signed out, and keeps what was typed", () => {
    const bare = entrances.filter(({ source, node, file }) => {
      const text = source.text.slice(node.start, node.end);
      return /actions\.ts$/.test(file) && /Promise<Result</.test(text) && /\brequireSender\(/.test(text);
    });
    expect(bare.map(place)).toEqual([]);
  });

  test("Every call of the store is made for an owner that a guard has named", () => {
    const app = verbs.filter(({ file }) => file.startsWith("app/"));
    const wrong = app.flatMap((verb) =>
      callsIn(verb).flatMap(({ callee, first }) => {
        const at = origin(verb.file, callee);
        const target = at && verbs.find((one) => one.file === at.file && one.name === at.name);
        const [asked = ""] = target ? parametersOf(target) : [];
        // Of the store `from` is whose rows are moved; elsewhere it is an address.
        const wants = /^owner(Id)?$/.test(asked) || (asked === "from" && at && isStore(at));
        return wants && !isOwner(verb.file, first) ? [`${place(verb)} calls ${callee}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("What is called owner comes from a guard", () => {
    const wrong = verbs.flatMap((verb) => {
      if (!verb.file.startsWith("app/")) return [];
      return verb.node.type === "VariableDeclarator" &&
        declaresOwner(verb.node) &&
        !isGuarded(verb, verb.node)
        ? [`${verb.file} ${verb.source.text.slice(verb.node.start, verb.node.end)}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe("Nobody gets past the store", () => {
  test("Every exception is there, is within reach of a request, and touches rows", () => {
    const needed = inStore.filter((one) => called.has(place(one)) && touchesRows(one)).map(place);
    expect(ownerless.filter((one) => !needed.includes(one))).toEqual([]);
  });

  test("Every function of the store that a request can reach and that touches rows takes the owner first, and uses it", () => {
    const open = inStore.filter((one) => {
      const [first] = parametersOf(one);
      if (!called.has(place(one)) || first === "tx" || !touchesRows(one)) return false;
      if (!/^(ownerId|from)$/.test(first ?? "")) return true;
      const named = one.source.nodes.filter(
        ({ type, name, start, end }) =>
          type === "Identifier" && name === first && start >= one.node.start && end <= one.node.end,
      );
      return named.length < 2;
    });
    expect(open.map(place).filter((one) => !ownerless.includes(one))).toEqual([]);
  });
});
