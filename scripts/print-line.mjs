// A line of the log from outside the app's own modules, in the form that the app's lines have.

/**
 * On standard error: JSON where no terminal reads or LOG_FORMAT=json, else as it is. `text` holds nothing of anybody. Not by
 * console, which lib/store/quiet-log.ts takes over in the server's process: it would mask the text and wrap the JSON again.
 * @param {string} text
 * @param {"error" | "warn" | "info"} level
 */
export function printLine(text, level = "error", { LOG_FORMAT } = process.env) {
  const isJson = LOG_FORMAT ? LOG_FORMAT === "json" : !process.stderr.isTTY;
  const line = isJson ? JSON.stringify({ time: new Date().toISOString(), level, message: text }) : text;
  process.stderr.write(`${line}\n`);
}
