/** Long work on the server, told line by line: `onStep` gets each value. false when it broke off, or was stopped. */
export async function followLines<T>(
  address: string,
  signal: AbortSignal,
  onStep: (step: T) => void,
): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: "POST", signal });
    if (!answer.ok || !answer.body) return false;
    let rest = "";
    const decoder = new TextDecoder();
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onStep(JSON.parse(line) as T);
    }
  } catch {
    return false;
  }
}
