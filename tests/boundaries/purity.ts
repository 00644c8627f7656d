import { lineOf, type Node, type Source } from "./source";

/** Names that reach outside: clock, dice, network, environment, browser. */
const outside = new Set([
  "process",
  "performance",
  "crypto",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "globalThis",
  "console",
]);
/** Methods of Date that answer in the machine's own time zone. */
const zoned =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$|^(getTimezoneOffset|toDateString|toTimeString)$/;

/** What makes a file of the core impure, as "file:line says what". */
export function impurities(source: Source): string[] {
  const named = namedPlaces(source);
  const own = declaredNames(source);
  return source.nodes.flatMap((node) => {
    const wrong = named.has(node) || own.has(String(node.name)) ? null : impurity(node);
    return wrong ? [`${source.path}:${lineOf(source, node)} the core may not use ${wrong}`] : [];
  });
}

function impurity(node: Node): string | null {
  if (node.type === "Identifier" && outside.has(String(node.name))) return String(node.name);
  if (node.type === "NewExpression" && isDate(node.callee) && isEmpty(node.arguments)) return "new Date()";
  if (node.type === "CallExpression" && isDate(node.callee)) return "Date()";
  if (node.type !== "MemberExpression") return null;
  const property = String((node.property as Node).name);
  if (isDate(node.object) && property === "now") return "Date.now";
  if ((node.object as Node).name === "Math" && property === "random") return "Math.random";
  if ((node.object as Node).type === "MetaProperty" && property === "env") return "import.meta.env";
  return zoned.test(property) ? `${property}, which asks the machine's time zone` : null;
}

/** Identifiers that only name a property, a key or a type's member: `field.document` is not the document. */
function namedPlaces(source: Source): Set<Node> {
  return new Set(
    source.nodes.flatMap((node) => {
      if (node.type === "MemberExpression" && !node.computed) return [node.property as Node];
      const keyed = /^(Property|TSPropertySignature|TSMethodSignature|PropertyDefinition)$/.test(node.type);
      return keyed && !node.computed && !node.shorthand ? [node.key as Node] : [];
    }),
  );
}

/** Names the file gives itself, as variable, parameter or import: they are not the browser's. */
function declaredNames(source: Source): Set<string> {
  const binders = source.nodes.flatMap((node) => {
    if (node.type === "VariableDeclarator") return [node.id as Node];
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) return [node.local as Node];
    return /Function|Method/.test(node.type) && Array.isArray(node.params) ? (node.params as Node[]) : [];
  });
  return new Set(binders.flatMap(boundNames));
}

function boundNames(node: Node): string[] {
  if (node.type === "ObjectPattern")
    return (node.properties as Node[]).flatMap((one) => boundNames((one.value ?? one.argument) as Node));
  if (node.type === "ArrayPattern")
    return (node.elements as (Node | null)[]).flatMap((one) => (one ? boundNames(one) : []));
  if (node.type === "AssignmentPattern") return boundNames(node.left as Node);
  if (node.type === "RestElement") return boundNames(node.argument as Node);
  return [String(node.name)];
}

function isDate(node: unknown): boolean {
  return (node as Node).name === "Date";
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

/** The directives at the head of a file: "use client", "use server". */
export function directivesOf(source: Source): string[] {
  return source.nodes.flatMap((node) => (typeof node.directive === "string" ? [node.directive] : []));
}
