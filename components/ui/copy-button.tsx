"use client";

import { Button } from "./button";
import { Icon } from "./icon";
import { copy } from "./icons";
import { toast } from "./toaster";

/** Copies `text`. With `small` only the icon is shown and `label` is what screen readers say; `main`: the page's one action. */
export function CopyButton({ text, label, said, small, main = false }: CopyButtonProps) {
  const run = async () => toast((await copyText(text)) ? `已复制${said ?? ""}` : "复制失败，长按选中再复制");
  if (small)
    return (
      <button type="button" className="copy" aria-label={label} onClick={run}>
        <Icon of={copy} />
      </button>
    );
  return (
    <Button quiet={!main} wide icon={copy} onClick={run}>
      {label}
    </Button>
  );
}

type CopyButtonProps = { text: string; label: string; said?: string; small?: boolean; main?: boolean };

/** The clipboard; over plain http in the house, where browsers keep it closed, a selection and the old command. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position:fixed;top:0;left:0;opacity:0";
  (before?.closest("[role=dialog]") ?? document.body).append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
