import type { Box } from "@/lib/imports/screenshot/screen";

type Shown = { url: string; width: number; height: number; box: Box; alt: string };

/** The part of a picture in which one row stands, as wide as there is room. */
export function Crop({ url, width, height, box, alt }: Shown) {
  return (
    <div className="crop" style={{ aspectRatio: `${box.width} / ${box.height}` }}>
      {/* biome-ignore lint/performance/noImgElement: the picture never leaves the browser, so no server can shrink it */}
      <img
        src={url}
        alt={alt}
        width={width}
        height={height}
        style={{ width: `${(100 * width) / box.width}%`, top: `${(-100 * box.y) / box.height}%` }}
      />
    </div>
  );
}
