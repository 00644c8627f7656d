import { beginsWithElement, readBackup } from "../backup";
import type { Format } from "../format";

/** SMS Backup & Restore (SyncTech), sms-*.xml, with the words of its MMS. */
export const sbrSms: Format = {
  id: "sbr-sms",
  name: "安卓短信备份（SMS Backup & Restore）",
  connectedOnly: false,
  recognise: ({ text }) => beginsWithElement(text, "smses sms mms"),
  read: readBackup,
};
