/** Waits for a slow reader, and ends quietly when the reader has left (`… | head`). */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (fault) => {
      if (!fault) return resolve();
      return "code" in fault && fault.code === "EPIPE" ? process.exit(0) : reject(fault);
    });
  });
}
