/** What goes with a recovery code on paper or in a file. `name`: of the account, asked for with the code; `host`: of this page; `date`: in words. */
export type CodeFacts = { code: string; name: string; host: string; date: string };

export const codeUse = "忘了密码时：登录页点“忘了密码”，填用户名和这个恢复码，定新密码。";

/** The lines of the text file, which say what it is for. */
export function codeText({ code, name, host, date }: CodeFacts): string {
  return [
    "清静的恢复码",
    "",
    code,
    "",
    `用户名：${name}`,
    `网址：${host}`,
    `日期：${date}`,
    "",
    codeUse,
    "用过一次就作废，会给你一个新的。谁拿到它，谁就能打开你的记录。",
    "",
  ].join("\r\n");
}
