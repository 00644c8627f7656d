import { CopyBookmark } from "@/components/fill/copy-bookmark";
import { FileRow } from "@/components/ui/file-row";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";

export const metadata = { title: "在电脑上填" };

/** How to install the two helpers of a computer, and what they leave alone. */
export default function FillPage() {
  return (
    <main className="page foot column">
      <Top back="/complaints" name="在电脑上填" />
      <p className="title">复制一次，一次填好</p>
      <p>
        两样装一样就行。都只填12321的来电举报表，只在你点它的时候动。验证码、同意条款、等待和提交，都由你自己来。
      </p>
      <Section title="浏览器扩展">
        <FileRow href="/fill/qingjing-fill.zip" lead="下载填表扩展" sub="Chrome、Edge都能用" />
        <ol className="steps">
          <li>解压，得到一个文件夹。</li>
          <li>打开浏览器的扩展程序页，开启“开发者模式”，点“加载已解压的扩展程序”，选这个文件夹。</li>
          <li>在清静的信里点“逐项填写”，展开“其他填法”，点“复制这张表”。</li>
          <li>到12321的表单页，点扩展的图标，粘贴。没填上的，它会一样一样告诉你。</li>
        </ol>
      </Section>
      <Section title="书签">
        <CopyBookmark from="/fill/bookmark.txt" />
        <ol className="steps">
          <li>新建一个书签，把复制的贴进网址那一栏，名字写“填表”。</li>
          <li>在清静里点“复制这张表”，到12321的表单页点这个书签，粘贴。</li>
        </ol>
      </Section>
      <p className="soft mt-4">
        栏目名是2026年11月24日从网上公开的程序里记下的，没有在网站上核对过。网站改了，填不上的照旧一项一项复制。
      </p>
    </main>
  );
}
