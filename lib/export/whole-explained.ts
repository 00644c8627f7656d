/** The plain page in front of everything one owner takes along. Windows line ends. `gone`: originals that are not there; `has`: whether any is. */
export function wholeExplained(gone: string[], has: boolean): string {
  const lost =
    gone.length > 0
      ? ["", "没能放进来的原件（这里只有记录，文件不在）：", ...gone.map((name) => `- ${name}`)]
      : [];
  const shown = has ? lines : lines.filter((line) => !line.startsWith("证据原件"));
  return `${[...shown, ...lost].join("\r\n")}\r\n`;
}

const lines = [
  "这是你在“清静”里的全部数据。",
  "",
  "案件数据.json　来电、证据、投诉、文书、经过、对方、拒绝记录、导入记录、我的资料。在“我的”里选“导入备份”，能原样导入。",
  "全部数据.json　数据库里你名下的每一行、每一列；导入时，认得的人从这里取。没有放进来的只有三样：密码的散列值，恢复码的散列值，和登录用的会话令牌（都打得开账号）。",
  "清单　来电清单，能用表格软件打开。",
  "文书　每一封定稿过的信，每一版。",
  "证据原件　本机收到后没有改动的文件，手机的通话记录也在里面。",
  "manifest.json 和 SHA256SUMS　每个文件的大小和指纹，可以用 sha256sum -c SHA256SUMS 核对。",
  "",
  "里面有你和别人的电话、姓名、住址、录音，请收好，不要整包交给别人。要交给某一处，用那封信的“整包下载”。",
];
