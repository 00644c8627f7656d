import { beginsWithElement, readBackup } from "../backup";
import type { Format } from "../format";

/** 超级备份 (Super Backup): calls as <alllogs>, SMS as <allsms>. */
export const superBackup: Format = {
  id: "super-backup",
  name: "安卓通话和短信备份（超级备份）",
  connectedOnly: false,
  recognise: ({ text }) => beginsWithElement(text, "alllogs allsms"),
  read: readBackup,
};
