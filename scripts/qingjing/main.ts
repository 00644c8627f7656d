import { Misuse } from "./misuse";

const usage = `用法：
  npm run --silent qingjing -- letters <案件.json> <文件夹> [--today yyyy-mm-dd]
  npm run --silent qingjing -- plan <案件.json> [--today yyyy-mm-dd]
  npm run --silent qingjing -- identify < 号码.txt
  npm run --silent qingjing -- deadline --from yyyy-mm-dd --days 5 --unit working
  npm run --silent qingjing -- verify <材料.zip>
  npm run --silent qingjing -- import <文件…>　（单写 import 看它的选项）`;

/** Each command, loaded when it is asked for: the letters bring the law and the fonts along, a number does not. */
const commands: Record<string, (args: string[], from: string) => Promise<number>> = {
  letters: async (args, from) => (await import("./letters")).writeLetters(args, from),
  plan: async (args, from) => (await import("./plan")).printPlan(args, from),
  identify: async () => (await import("./identify")).identifyLines(),
  deadline: async (args) => (await import("./deadline")).tellDeadline(args),
  verify: async (args, from) => (await import("./verify")).verifyBundle(args, from),
  import: async (args, from) => (await import("./import")).importFiles(args, from),
};

/** Runs one command and returns the exit code: 0 done, 1 the bundle was touched, 2 bad input, 3 done, but something is to be written in by hand. Paths are meant from the folder `from`. */
export async function main([name = "", ...args]: string[], from: string): Promise<number> {
  try {
    const command = Object.hasOwn(commands, name) && commands[name];
    if (!command) throw new Misuse(usage);
    return await command(args, from);
  } catch (fault) {
    if (!(fault instanceof Misuse)) throw fault;
    console.error(fault.message);
    return 2;
  }
}
