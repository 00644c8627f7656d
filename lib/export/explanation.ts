import { letterFromCaseData } from "@/lib/letters/from-case-data";

/** has: whether any original is in it; isTold: the letter came by case data, and nothing here has checked what it says. */
type What = { gone: string[]; held: string[]; has: boolean; isTold?: boolean };

/**
 * The plain page that goes with every bundle: what it proves and what it does not. Windows line ends.
 * `gone`: names of originals that the letter names and that could not be found any more. `held`: those kept back.
 */
export function explanation(letter: string, issuedOn: string, what: What): string {
  const lacks = [...lacking(what.gone), ...keptBack(what.held)];
  const parts = [...about(letter, issuedOn, what), ...lacks, ...proves(what), ...proofless(what), ...howTo];
  return `${parts.join("\r\n")}\r\n`;
}

function lacking(gone: string[]): string[] {
  return gone.length ? ["文书里提到、这次没能放进来的原件：", ...gone.map((name) => `- ${name}`), ""] : [];
}

function keptBack(held: string[]): string[] {
  if (held.length === 0) return [];
  return [
    "列进证据目录、原件没有放进来的：",
    ...held.map((line) => `- ${line}`),
    "整份的通话记录里有和这件事无关的人的来电，所以只列指纹，不放原件。需要核对时，由提交人当面出示。",
    "",
  ];
}

function about(letter: string, issuedOn: string, { has, isTold }: What): string[] {
  return [
    "这份材料说明",
    "",
    `这里是“${letter}”（${issuedOn}定稿）和它用到的${has ? "全部" : ""}材料，由“清静”整理。`,
    ...(isTold ? [`${letterFromCaseData}。`] : []),
    `“文书”里是写好的文书，“清单”里是证据目录和来电清单，${has ? "“证据原件”里是本机收到后没有改动的文件，" : ""}`,
    "案件数据.json 是同一批来电的机器可读版本，以后可以导入“清静”。",
    "",
  ];
}

function proves({ has, isTold }: What): string[] {
  const originals =
    "manifest.json 记着每份原件收到的时间、大小和 SHA-256 指纹。指纹对得上，说明这份文件从收到那一刻起没有改动过。";
  const counts = "文书里的次数、日期和时间，都是从来电清单里算出来的，可以一条一条对。";
  const sums = "SHA256SUMS 能查出这包材料里有没有文件被改、被删、被添。";
  const lines = [...(has ? [originals] : []), ...(isTold ? [] : [counts]), sums];
  return ["它能说明什么", "", ...numbered(lines), ""];
}

function proofless({ isTold }: What): string[] {
  const told = `${letterFromCaseData}：里面写的次数、日期、证据和法条对不对，这台设备没有看过。`;
  return ["它不能说明什么", "", ...numbered([...(isTold ? [told] : []), ...limits]), ""];
}

function numbered(lines: string[]): string[] {
  return lines.map((line, at) => `${at + 1}. ${line}`);
}

const limits = [
  "指纹不能证明收到之前的事：录音、截图是不是真的，当时是谁打的电话，要靠原手机、运营商的通话详单和办案机关核实。",
  "收到的时间是运行“清静”的那台设备的时间，没有经过第三方时间戳或公证。",
  "写着“来自案件数据”“案件数据称”的，和清单里的 receivedAtInCaseData，是提交人自己读入的以往记录里写的，不是这台设备当时记下的，也不是办案机关的数据。",
  "号码的归属地和运营商是按号段查的，仅供参考：号码可能携号转网，也可能是改号软件显示的。",
  "有人把文件和指纹一起换掉，单看这个包看不出来。原件和原手机请妥善保存。",
  "来电清单是本人的记录，不是运营商出具的通话详单。",
];

const howTo = [
  "怎么核对",
  "",
  "在解开的文件夹里运行：sha256sum -c SHA256SUMS",
  "装了“清静”的，也可以运行：npm run --silent qingjing -- verify 材料.zip",
  "Windows 上可以用：certutil -hashfile 文件名 SHA256，再和 SHA256SUMS 里的那一行对照。",
];
