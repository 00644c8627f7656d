import type { Reason } from "@/lib/result";

/** How it ended. whole: to its end; text: why the server would not begin or go on, and code: of its reason; both "" where it simply broke off or was stopped. */
export type Ended = { whole: boolean; text: string; code: string };

const brokenOff: Ended = { whole: false, text: "", code: "" };

/** Long work on the server, told line by line: `onStep` gets each value. */
export async function followLines<T>(
  address: string,
  signal: AbortSignal,
  onStep: (step: T) => void,
): Promise<Ended> {
  try {
    const answer = await fetch(address, { method: "POST", signal });
    if (!answer.ok || !answer.body) return refused(await answer.json());
    let rest = "";
    const decoder = new TextDecoder();
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { whole: true, text: "", code: "" };
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const step = JSON.parse(line) as T & { refused?: Reason };
        if (step.refused) return refused(step.refused);
        onStep(step);
      }
    }
  } catch {
    return brokenOff;
  }
}

function refused({ code = "", text }: Partial<Reason>): Ended {
  return { whole: false, text: typeof text === "string" ? text : "", code };
}
