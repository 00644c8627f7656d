/** Hands the code over as a text file that says what it is for. */
export function codeFile(code: string): void {
  const text = [
    "清静的恢复码",
    "",
    code,
    "",
    `在 ${window.location.host} 忘了密码时：登录页点「忘了密码」，填名字和这个恢复码，定新密码。`,
    "用过一次就作废，会给你一个新的。谁拿到它，谁就能打开你的记录。",
    "",
  ].join("\r\n");
  // The mark at the front tells an old editor of Windows that this is UTF-8.
  const address = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/plain;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: address, download: "清静恢复码.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
