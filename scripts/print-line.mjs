// A line of the log from outside the app's own modules, in the form that the app's lines have.

/** On standard error: JSON where no terminal reads or LOG_FORMAT=json, else as it is. `text` holds nothing of anybody. */
export function printLine(text, { LOG_FORMAT } = process.env) {
  const isJson = LOG_FORMAT ? LOG_FORMAT === "json" : !process.stderr.isTTY;
  console.error(
    isJson ? JSON.stringify({ time: new Date().toISOString(), level: "error", message: text }) : text,
  );
}
