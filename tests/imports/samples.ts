/** 2025-11-03 14:12:33 in Beijing, in milliseconds. */
export const someTime = 1_762_150_353_000;
export const someInstant = "2025-11-03T06:12:33.000Z";

/** One call as SMS Backup & Restore writes it. */
export function callTag(values: Record<string, string | number> = {}): string {
  const all = {
    ...{ number: "13800001234", duration: 0, date: someTime, type: 3, presentation: 1 },
    ...{
      subscription_id: "1",
      readable_date: "2025年11月3日 14:12:33",
      contact_name: "(Unknown)",
      ...values,
    },
  };
  return `  <call ${Object.entries(all)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ")} />\n`;
}

export function callsXml(...tags: string[]): string {
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore-->
<calls count="${tags.length}" backup_set="a" backup_date="${someTime}" type="full">\n${tags.join("")}</calls>`;
}

export function smsTag(values: Record<string, string | number> = {}): string {
  const all = {
    protocol: 0,
    address: "10690001",
    date: someTime,
    type: 1,
    body: "装修优惠 回T退订",
    ...values,
  };
  return `  <sms ${Object.entries(all)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ")} />\n`;
}

/** An MMS with a picture of so many characters and one text. */
export function mmsTag(picture: string, text: string): string {
  return `  <mms date="${someTime}" msg_box="1" address="10690001">
    <parts>
      <part seq="0" ct="image/jpeg" data="${picture}" />
      <part seq="1" ct="text/plain" text="${text}" data="" />
    </parts>
    <addrs><addr address="10690002" type="137" /><addr address="insert-address-token" type="151" /></addrs>
  </mms>\n`;
}

export function smsesXml(...tags: string[]): string {
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${tags.length}">\n${tags.join("")}</smses>`;
}

/** One call as sms-ie writes it: all values are text, null columns are left out. */
export function smsIeCall(values: Record<string, unknown> = {}) {
  return {
    _id: "7",
    number: "13800001234",
    date: String(someTime),
    duration: "0",
    type: "3",
    presentation: "1",
    ...values,
  };
}

/** One call as Logger writes it. */
export function loggerCall(values: Record<string, unknown> = {}) {
  const call = {
    name: null,
    duration: 33,
    number: "13800001234",
    phoneAccountId: "1",
    callType: "CallType.incoming",
  };
  return { ...call, formattedNumber: "138 0000 1234", simDisplayName: null, timestamp: someTime, ...values };
}

/** One row as `adb shell content query` prints it. */
export function adbRow(nth: number, values: Record<string, string | number> = {}): string {
  const all = {
    _id: nth + 1,
    number: "13800001234",
    date: someTime,
    duration: 0,
    type: 3,
    name: "NULL",
    ...values,
  };
  return `Row: ${nth} ${Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ")}\n`;
}
