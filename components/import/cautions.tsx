import { Warn } from "@/components/ui/warn";
import { counted } from "./counted";

/** cut: why the file ended early, after so many rows were read; saved: rows of a save that was stopped. */
type Shown = { cut: string; read: number; connectedOnly: boolean; isBill?: boolean; saved: number };

/** What has to be known before one chooses. */
export function Cautions({ cut, read, connectedOnly, isBill = false, saved }: Shown) {
  return (
    <>
      {saved > 0 && (
        <Warn title="停在半路。">已经记下{counted(saved)}，都在；剩下的还没记，再点一次接着记。</Warn>
      )}
      {cut && <Warn title={read > 0 ? "文件没读到底。" : "文件没读成。"}>{cut.replace(/。?$/, "。")}</Warn>}
      {connectedOnly && (
        <p className="mt-2">
          详单上只有接通的。没接的、挂断的、响一声的，要靠手机通话记录或者截图，一起导入，同一次来电会合成一条。
        </p>
      )}
      {isBill && <p className="mt-2">普通手机号码有过超过1分钟的通话，可能是熟人，没有预先勾选。</p>}
    </>
  );
}
