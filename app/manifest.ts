import type { MetadataRoute } from "next";

/** Lets a phone keep 清静 on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "清静",
    short_name: "清静",
    description: "骚扰电话的记录簿：来电记一次，投诉信替你写好。",
    lang: "zh-CN",
    start_url: "/",
    display: "standalone",
    background_color: "#f4efe4",
    theme_color: "#f4efe4",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
