import type { Evidence } from "@/lib/evidence/evidence";
import { mediaOf } from "./evidence-words";
import { Player } from "./player";

/** Evidence read back from case data comes without its file. */
export const originalMissing = "原件不在这里。把同一个文件再传一次，就接上了。";

/** Whatever took its place, it is not what came in. */
const originalChanged =
  "这份原件和收到时不一样了：存着的文件后来被改过，所以不打开，也不放进材料包。手机里还有原来那份的话，再传一次就补上了。";

type State = "there" | "gone" | "changed";

function documentName({ mime }: Evidence): string {
  return mime === "application/pdf" ? "PDF" : "这种文件";
}

/** The file itself, as far as a page can show it. */
export function FullView({ evidence, state }: { evidence: Evidence & { hasCopy: boolean }; state: State }) {
  const { id, name, width, height, hasCopy } = evidence;
  if (state === "gone") return <p className="mt-2">{originalMissing}</p>;
  if (state === "changed") return <p className="mt-2">{originalChanged}</p>;
  const media = mediaOf(evidence);
  if (media === "audio") return <Player recording={evidence} />;
  if (media === "video") {
    return (
      // biome-ignore lint/a11y/useMediaCaption: the user's own recording has no captions
      <video className="full" controls preload="metadata" src={`/evidence/${id}/original?play=1`} />
    );
  }
  if (media === "document") return <p className="mt-2">{documentName(evidence)}在这里不展开，下载下来看。</p>;
  if (!hasCopy || width === null || height === null)
    return <p className="mt-2">这张图打不开预览，原件照样留着。</p>;
  return (
    <a className="block w-fit" href={`/evidence/${id}/copy`}>
      {/* biome-ignore lint/performance/noImgElement: an optimiser in between would ask for it without the visitor's cookie */}
      <img
        className="full"
        src={`/evidence/${id}/copy`}
        alt={`${name}，点开看大图`}
        width={width}
        height={height}
      />
    </a>
  );
}
