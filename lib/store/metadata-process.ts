import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import path from "node:path";
import type { Told } from "@/lib/evidence/inspect";
import { type Cage, cages, permissions } from "./cage";
import { bytesOf, type StoredFile } from "./files/stored-file";
import { linesOf } from "./lines-of";
import { pictureEnv } from "./picture-process";

/** What of a file is told, and as what it is read. */
export type Wanted = { of: "picture" | "recording"; type: string };

/** Milliseconds: of processor time, and by the clock, for where many wait for the processor or for the store. */
export type Patience = { processor: number; clock: number };

/** It was too slow, took too much memory, or broke the process. */
export const ended = Symbol("ended");

/** MB that it may write to; V8 reserves more. Seconds of processor time in its life; it is replaced long before. */
const MOST = { mb: 512, heapMb: 256, seconds: 300 };
const WORN = 60_000;

const STARTING = 30_000;
const LOOK_MS = 50;
const LONGEST_LINE = 64 * 1024;
/** Bytes that it is given at once: a picture takes 16 MB. */
const MOST_AT_ONCE = 32 * 1024 * 1024;

const at = (name: string) => path.join(/* turbopackIgnore: true */ process.cwd(), name);

/** All that it may read. */
function reads(): string[] {
  const own = ["lib/store/metadata-worker.mjs", "lib/evidence/exif.mjs", "lib/evidence/windowed.mjs"];
  return [...own, "package.json", "node_modules"].map(at);
}

// Kept on globalThis because a server may load this module more than once.
const shared = globalThis as typeof globalThis & { qingjingTellerCage?: Cage };

/** In the narrowest cage in which it says its first word here. null: in none. */
export async function startTeller(): Promise<Teller | null> {
  const known = shared.qingjingTellerCage;
  for (const cage of known ? [known] : cages()) {
    const teller = new Teller(cage);
    if (!(await teller.isReady())) continue;
    shared.qingjingTellerCage = cage;
    return teller;
  }
  return null;
}

/** A process that says what files say of themselves, one after the other: its start costs far more than most files. */
export class Teller {
  readonly #child: ChildProcess;
  readonly #lines: AsyncGenerator<string>;
  #over = false;

  constructor(cage: Cage) {
    const [script = ""] = reads();
    const node = [process.execPath, `--max-old-space-size=${MOST.heapMb}`, ...permissions(reads()), script];
    const { command, ...own } = cage.start(node, { reads: reads(), ...MOST });
    const [file = "", ...args] = command;
    const stdio = ["pipe", "pipe", "ignore"] as const;
    // A build traces what is started; of what it cannot read it takes the whole project along.
    this.#child = spawn(/* turbopackIgnore: true */ file, args, {
      env: pictureEnv(process.env),
      cwd: "/",
      stdio: [...stdio],
      ...own,
    });
    this.#child.on("error", () => this.end()).on("exit", () => this.end());
    this.#child.stdin?.on("error", () => this.end());
    this.#lines = linesOf(this.#child.stdout as Socket, LONGEST_LINE);
  }

  get isOver(): boolean {
    return this.#over;
  }

  end(): void {
    this.#over = true;
    this.#child.kill("SIGKILL");
  }

  async isReady(): Promise<boolean> {
    const timer = setTimeout(() => this.end(), STARTING);
    const { done } = await this.#lines.next().catch(() => ({ done: true }));
    clearTimeout(timer);
    this.#hold(false);
    return !done;
  }

  /** One at a time. Nothing of the process is left where it has ended. */
  async tell(file: StoredFile, wanted: Wanted, patience: Patience): Promise<Told | typeof ended> {
    this.#hold(true);
    const stop = this.#watch(patience);
    try {
      this.#ask(file, wanted);
      const told = await this.#answer(file);
      if (told === ended || (this.#spent() ?? 0) > WORN) this.end();
      return told;
    } catch {
      this.end();
      return ended;
    } finally {
      stop();
      this.#hold(false);
    }
  }

  #ask({ size }: StoredFile, wanted: Wanted): void {
    const text = Buffer.from(JSON.stringify({ ...wanted, size }));
    this.#child.stdin?.write(new Uint8Array(new Uint32Array([text.length]).buffer));
    this.#child.stdin?.write(text);
  }

  async #answer(file: StoredFile): Promise<Told | typeof ended> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) return ended;
      const said = JSON.parse(value) as { told?: unknown; from?: unknown; to?: unknown };
      if ("told" in said) return toldIn(said.told);
      const [from, to] = [Number(said.from), Number(said.to)];
      if (!(from >= 0 && to > from && to <= file.size && to - from <= MOST_AT_ONCE)) return ended;
      const bytes = await bytesOf(file, from, to);
      if (bytes.length < to - from) return ended;
      this.#child.stdin?.write(bytes);
    }
  }

  #watch({ processor, clock }: Patience): () => void {
    const [from, before] = [performance.now(), this.#spent()];
    const timer = setInterval(() => {
      const [passed, spent] = [performance.now() - from, this.#spent()];
      const own = before === null || spent === null ? passed : spent - before;
      if (own > processor || passed > clock) this.end();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }

  /** Milliseconds of the processor so far; null where the system does not say. */
  #spent(): number | null {
    try {
      const stat = readFileSync(/* turbopackIgnore: true */ `/proc/${this.#child.pid}/stat`, "latin1");
      // Behind the name, which may hold blanks; both in hundredths of a second.
      const [user, system] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13);
      return (Number(user) + Number(system)) * 10;
    } catch {
      return null;
    }
  }

  /** While it waits for the next file it keeps no command from ending. */
  #hold(on: boolean): void {
    for (const one of [this.#child, this.#child.stdin as Socket, this.#child.stdout as Socket])
      on ? one.ref() : one.unref();
  }
}

/** The process opened what strangers made: what it says is looked at as theirs. */
function toldIn(told: unknown): Told {
  const { of, date, offset, seconds, hasVideo, made } = (told ?? {}) as Record<string, unknown>;
  if (of === "picture") return { of, date: textOf(date), offset: textOf(offset) };
  if (of !== "recording") return null;
  const length = typeof seconds === "number" && Number.isFinite(seconds) ? seconds : null;
  return { of, seconds: length, hasVideo: hasVideo === null ? null : hasVideo === true, made: textOf(made) };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
