// Written by scripts/notices.mjs from the files in this folder.
import year2006 from "./2006.json";
import year2026 from "./2026.json";
import { type Notice, readNotice } from "./notice";

const files = {
  "2006.json": year2006,
  "2026.json": year2026,
};

/** Years announced since the calendar package was made or wrong in it; the last one is the pattern for the next. */
export const notices: readonly Notice[] = Object.entries(files).map(([file, content]) =>
  readNotice(content, file),
);
