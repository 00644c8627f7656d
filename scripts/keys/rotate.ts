import { missingOriginals } from "@/lib/store/originals/missing";
import { noteAllSealed } from "@/lib/store/sealed/bring-over";
import { keyring } from "@/lib/store/sealed/keys";
import { letGoOfOtherKeys } from "@/lib/store/sealed/let-go";
import { rotateRows, type Turned } from "@/lib/store/sealed/rotate";
import { rotateFiles } from "@/lib/store/sealed/rotate-files";
import { wipeTraces } from "@/lib/store/traces";

/** Who writes with another key meanwhile is caught up with in a later pass; never-ending, it is not up to date. */
const passes = 5;

type Print = (line: string) => void;

/** Says how far it is; 1 when something could not be sealed anew, or an original is not there to be sealed. */
export async function rotate(print: Print): Promise<number> {
  const [first] = keyring();
  if (!first) {
    print("ENCRYPTION_KEY 没有设置，没有可用的密钥。 ENCRYPTION_KEY is not set.");
    return 1;
  }
  for (let pass = 1; pass <= passes; pass += 1) {
    const { sealed, missed } = await onePass(print);
    if (sealed + missed === 0) return finish(first.id, print);
  }
  print("not everything could be sealed anew: see above; run check:store, then this again");
  return 1;
}

async function onePass(print: Print): Promise<{ sealed: number; missed: number }> {
  const sums = new Map<string, Turned>();
  for await (const turned of rotateRows()) say(sums, turned, print);
  for await (const turned of rotateFiles()) say(sums, turned, print);
  const all = [...sums.values()];
  const sum = (which: "sealed" | "missed") => all.reduce((total, one) => total + one[which], 0);
  return { sealed: sum("sealed"), missed: sum("missed") };
}

function say(sums: Map<string, Turned>, turned: Turned, print: Print): void {
  sums.set(turned.part, turned);
  const { part, looked, sealed, missed } = turned;
  if (looked > 0) print(`${part}: ${looked} looked at, ${sealed} sealed anew, ${missed} missed`);
}

async function finish(first: string, print: Print): Promise<number> {
  await noteAllSealed();
  const gone = await letGoOfOtherKeys();
  await wipeTraces({ whole: true });
  const missing = (await missingOriginals()).length;
  print(sealedWith(first, missing));
  if (gone.length > 0) print(mayGo(gone));
  return missing === 0 ? 0 : 1;
}

/** What is not there was not sealed either; should it come back out of a backup, its old key opens it. */
function sealedWith(first: string, missing: number): string {
  if (missing === 0) return `everything is sealed with key ${first}`;
  return `在的都用密钥 ${first} 封好了；另外缺 ${missing} 份原件，看 npm run check:store。 Everything that is there is sealed with key ${first}; originals missing: ${missing}.`;
}

function mayGo(gone: string[]): string {
  return `正在运行的服务器不再需要密钥 ${gone.join("、")}，可以从它的 ENCRYPTION_KEY 里去掉；密钥本身要收好：在这之前做的备份只要还留着一份，就要靠它恢复。 The running servers no longer need ${gone.join(", ")}: take it out of their ENCRYPTION_KEY, but keep the key itself as long as any backup made before now exists.`;
}
