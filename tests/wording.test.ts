import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { filesUnder } from "./boundaries/source";

/**
 * Words that pages, errors, the extension, the command line, the documents and the proxies' own pages say no more, each with the plain one.
 * A fragment stands for every form of it: 结了 for 不打来就结了.
 */
const retired: Record<string, string> = {
  骚扰方: "对方",
  归成: "合并",
  归一个: "合并",
  归好: "已合并",
  归不了: "无法合并",
  还没归: "未合并",
  解散: "取消合并",
  看着像一家: "可能是同一家",
  怎么叫它: "名称",
  号码画像: "号码信息",
  挑着看: "筛选",
  筛一筛: "筛选",
  照这个找: "按条件筛选",
  一格一格: "逐项",
  格子的名字: "栏目名称",
  换个法子: "其他填法",
  别的写法: "简短版",
  写进去的: "信的内容",
  签发: "定稿",
  交出去: "已提交",
  已交: "已提交",
  交过了: "已提交",
  回音: "答复",
  该你了: "待办",
  结了: "结束",
  走完: "都办过了；已结束",
  走哪处: "找哪里",
  走哪一处: "找哪里",
  走不通: "不适用",
  先不走: "先别找",
  先等等: "先别找",
  别的门: "其他",
  整条路: "下一步找哪里",
  叫得出: "知道姓名",
  叫不出: "不知道",
  没留意: "没注意",
  耽误了: "造成的影响",
  像诈骗: "疑似诈骗",
  打个不停: "反复拨打",
  倒卖: "买卖个人信息",
  说了多久: "通话时长",
  让运营商拦: "运营商拦截",
  还告谁: "其他被告",
  不让对方知道: "请求保密",
  要你说一句: "需要你确认",
  还没连: "还没关联",
  连着这几次: "关联了这几次",
  有就点上: "有就勾选",
  收得到信: "能收到信件的地址",
  要起诉才填: "仅起诉时需要",
  遮上: "隐藏",
  写上密码: "填上密码",
  写上名字: "填上用户名",
  名字和密码: "用户名和密码",
  名字或密码: "用户名或密码",
  带走: "导出",
  读回: "导入备份",
  存东西的地方: "存储空间",
  这会儿: "暂时；现在",
  没保存上: "保存失败",
  没记上: "保存失败",
  没复制上: "复制失败",
  没传上: "上传失败",
  没加上: "添加失败",
  没用上: "登录失败",
  没对上: "验证失败",
  开着脚本: "启用JavaScript",
  从头来: "重新填写",
  关上: "关闭",
  不要这次: "移除；放弃",
  放回来: "恢复",
  动笔: "开始",
  他们又说了: "又有答复",
  "拒绝了，不办": "不予办理",
  刚才说错了: "重新选择",
  都不记: "都不保存",
  认字的材料: "文字识别组件",
  认到一半: "识别中断",
  照着图手记: "手动录入",
  一个字节都不动: "原样保存",
  "趁还在，": "及时保存",
  一天一天数: "查看计算过程",
  要它赔: "要求赔偿的金额",
  怎么看出来: "判断依据",
  "勾上，或者不勾": "勾选，或者取消勾选",
  都删了: "已全部删除",
  商户: "对方公司",
  "（没能核对）": "behind 从哪里查到的",
  未核实: "没能核对, behind 依据",
  没有核实: "以网站为准; what could not be checked, behind 依据",
  没读到规定: "没有明文规定, behind 依据",
  没读到要: "没有明文规定，这是我们的判断",
  读到的几件: "判过的几件",
  读到的清单: "清单",
  读到的是: "what the source says, behind 依据",
  没有查到规定: "没有明文规定",
  没有查到明文: "没有明文规定",
  没有查到期限: "没有明文规定",
  没有查到答复期限: "没有明文规定",
  没查到答复期限: "没有明文规定",
  没有查到法定: "没有明文规定",
  保存我的记录: "注册账号",
  投诉到哪里: "找哪里投诉",
  我记为催收: "其余为催收",
  我记录为: "其余为催收",
  能走: "能找",
  走过了: "都办过了",
  走哪步: "先找哪里",
  走哪一步: "先找哪里",
  下一处: "看看还能找哪里",
  走12345: "找12345",
  走通管局: "找通管局",
  "}格": "项",
  这一格: "这一项",
  那一格: "那一项",
  格子: "栏目",
  一起补上: "还差这些",
  写成一组: "内容格式不正确",
  这里的格式不对: "内容格式不正确",
  没接到: "未接",
  材料没下完: "文字识别组件没下完",
  没连上: "没关联上",
  归到一起: "合并",
  写上新密码: "填上新密码",
  写上现在的密码: "填上现在的密码",
  写上恢复码: "填上恢复码",
  写上号码: "填上号码",
  哪家商户: "哪家公司",
  "`差${": "还差几样",
  网断了: "网络已断开",
  最像的: "答复是哪一种；最接近的",
  推断: "没有明文规定，这是我们的判断",
};

type Kept = { file: RegExp; words: string[]; why: string };

const kept: Kept[] = [
  { file: /^lib\/complaints\/told-answers\.ts$/, words: ["商户"], why: "a letter's word" },
  {
    file: /^lib\/calls\/distinct-name\.ts$/,
    words: ["商户"],
    why: "what a caller may have called himself",
  },
  { file: /^lib\/store\/moments-doubt\.ts$/, words: ["放回来"], why: "of a database put back on its disk" },
  { file: /^scripts\/backup\/written\.ts$/, words: ["读回"], why: "of bytes read from a disk" },
];

/** What stands in a source and is not a comment: keys and names are English, so that its Chinese is what somebody reads. */
function saidIn(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|\s)\/\/ .*$/gm, "");
}

const seen = [
  ...filesUnder("app", "components", "lib", "scripts"),
  ...["fill.js", "told.js", "popup.js", "popup.html", "manifest.json", "bookmark.js", "forms.json"].map(
    (name) => `extension/${name}`,
  ),
  ...["README.md", "SECURITY.md", "docs/hosting.md", "docs/asvs.md"],
  ...["docs/proxy/Caddyfile", "docs/proxy/nginx.conf"],
  ...["public/offline.html", "public/offline-worker.js"],
];

function isKept(file: string, word: string): boolean {
  return kept.some((one) => one.file.test(file) && one.words.includes(word));
}

test("Nothing that a user reads says a retired word", () => {
  const found = seen.flatMap((file) =>
    saidIn(file)
      .split("\n")
      .flatMap((line, at) =>
        Object.keys(retired)
          .filter((word) => line.includes(word) && !isKept(file, word))
          .map((word) => `${file}:${at + 1}: ${word} → ${retired[word]}: ${line.trim().slice(0, 90)}`),
      ),
  );
  expect(found).toEqual([]);
});

test("Every word that is kept is still said where it is kept", () => {
  for (const { file, words } of kept) {
    const said = seen.filter((one) => file.test(one)).map(saidIn);
    for (const word of words)
      expect(
        said.some((text) => text.includes(word)),
        `${file} ${word}`,
      ).toBe(true);
  }
});
