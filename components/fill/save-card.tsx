"use client";

import { Button } from "@/components/ui/button";
import { download } from "@/components/ui/icons";
import { toast } from "@/components/ui/toaster";
import type { Field } from "@/lib/letters/letter";
import { drawCard } from "./draw-card";

/** The whole card as one picture: handed to the phone's own 分享 where there is one, else a download. */
export function SaveCard({ title, fields }: { title: string; fields: Field[] }) {
  const save = async () => {
    const picture = await drawCard(title, fields);
    if (!picture) return toast("图没画成，用上面的复制");
    const file = new File([picture], "填表.png", { type: "image/png" });
    if (!(await shared(file))) downloaded(file);
  };
  return (
    <Button quiet wide icon={download} onClick={save}>
      存成图片
    </Button>
  );
}

/** True when the phone took it, or the person thought better of it. */
async function shared(file: File): Promise<boolean> {
  if (!navigator.canShare?.({ files: [file] })) return false;
  return navigator.share({ files: [file] }).then(
    () => true,
    (error: unknown) => error instanceof DOMException && error.name === "AbortError",
  );
}

function downloaded(file: File): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
