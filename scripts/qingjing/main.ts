import { tellDeadline } from "./deadline";
import { identifyLines } from "./identify";
import { importFiles } from "./import";
import { writeLetters } from "./letters";
import { Misuse } from "./misuse";
import { printPlan } from "./plan";
import { verifyBundle } from "./verify";

const usage = `用法：
  npm run --silent qingjing -- letters <案件.json> <文件夹> [--today yyyy-mm-dd]
  npm run --silent qingjing -- plan <案件.json> [--today yyyy-mm-dd]
  npm run --silent qingjing -- identify < 号码.txt
  npm run --silent qingjing -- deadline --from yyyy-mm-dd --days 5 --unit working
  npm run --silent qingjing -- verify <材料.zip>
  npm run --silent qingjing -- import <文件…>　（单写 import 看它的选项）`;

/** Runs one command and returns the exit code: 0 done, 1 the bundle was touched, 2 bad input. Paths are meant from the folder `from`. */
export async function main([command, ...args]: string[], from: string): Promise<number> {
  try {
    if (command === "letters") return await writeLetters(args, from);
    if (command === "plan") return await printPlan(args, from);
    if (command === "identify") return await identifyLines();
    if (command === "deadline") return await tellDeadline(args);
    if (command === "verify") return await verifyBundle(args, from);
    if (command === "import") return await importFiles(args, from);
    throw new Misuse(usage);
  } catch (fault) {
    if (!(fault instanceof Misuse)) throw fault;
    console.error(fault.message);
    return 2;
  }
}
