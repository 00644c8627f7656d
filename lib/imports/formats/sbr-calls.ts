import { beginsWithElement, readBackup } from "../backup";
import type { Format } from "../format";

/** SMS Backup & Restore (SyncTech), calls-*.xml, and what others write in its form. */
export const sbrCalls: Format = {
  id: "sbr-calls",
  name: "安卓通话备份（SMS Backup & Restore）",
  connectedOnly: false,
  recognise: ({ text }) => beginsWithElement(text, "calls call"),
  read: readBackup,
};
