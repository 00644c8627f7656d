import { spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { drawApart, pictureCommand, pictureEnv } from "@/lib/store/picture-process";
import { picture } from "../evidence/samples";

vi.mock("node:child_process", async (original) => {
  const real = await original<typeof import("node:child_process")>();
  return { ...real, default: real, spawn: vi.fn(real.spawn) };
});

const white = async () => new Blob([new Uint8Array(await picture().png().toBuffer())]).stream();

test("The process that draws has Node's permissions, a clock, and nothing of the server's environment", async () => {
  process.env.BETTER_AUTH_SECRET ??= "only for us";
  expect(await drawApart(await white(), "quick")).toMatchObject({ pixels: { width: 96 } });
  const [, args, options] = vi.mocked(spawn).mock.lastCall ?? [];
  expect(args?.slice(-pictureCommand("quick").length)).toEqual(pictureCommand("quick"));
  expect(pictureCommand("quick").join(" ")).toMatch(/ --(experimental-)?permission .*--allow-fs-read=/);
  expect(options).toMatchObject({ env: pictureEnv(process.env), timeout: 30_000, killSignal: "SIGKILL" });
  expect(Object.keys(pictureEnv(process.env))).toEqual(["NODE_ENV", "PATH", "LD_LIBRARY_PATH", "SystemRoot"]);
});

test("A process that says more than any copy takes is killed", async () => {
  await drawApart(await white(), "quick"); // so that the cage is known
  const real = await vi.importActual<typeof import("node:child_process")>("node:child_process");
  const endless = `const more = () => process.stdout.write(Buffer.alloc(1 << 22), more); more()`;
  vi.mocked(spawn).mockImplementationOnce(((...[, , options]: Parameters<typeof spawn>) =>
    real.spawn(process.execPath, ["-e", endless], { stdio: options?.stdio })) as typeof spawn);
  expect(await drawApart(await white(), "quick")).toBeNull();
});
