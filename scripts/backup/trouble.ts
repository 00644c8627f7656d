/** What the person at the keyboard can mend; the message is all they see. */
export class Trouble extends Error {}

/** Runs a command; a Trouble becomes its sentence and the exit code 1. */
export async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof Trouble)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  }
}

/** Said of anything in a backup that is not what was written there. */
export function notAsMade(name: string): string {
  return `备份里的 ${name} 缺了或者被改过，什么也没恢复。 ${name} is missing or changed; nothing was restored.`;
}
