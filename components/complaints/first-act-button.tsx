import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Icon } from "@/components/ui/icon";
import { printer } from "@/components/ui/icons";
import type { FirstAct } from "@/lib/complaints/first-act";

type Shown = { act: FirstAct; fieldsHref: string; pdfHref: string; quiet?: boolean };

/** The one next action with an issued letter; quiet once it was handed in. */
export function FirstActButton({ act, fieldsHref, pdfHref, quiet = false }: Shown) {
  const look = quiet ? "btn quiet wide" : "btn wide";
  switch (act.kind) {
    case "fill":
      return (
        <ButtonLink href={fieldsHref} quiet={quiet} wide>
          逐项填写
        </ButtonLink>
      );
    case "ring":
      return (
        <a className={look} href={`tel:${act.phone}`}>
          打{act.phone}
        </a>
      );
    case "paste":
      return <CopyButton text={act.text.text} label="复制网上填的正文" said="，贴进它的网站" main={!quiet} />;
    case "open":
      return (
        <a className={look} href={act.site} target="_blank" rel="noreferrer">
          打开它的网站
        </a>
      );
    case "print":
      return (
        <a className={look} href={pdfHref} target="_blank" rel="noopener">
          <Icon of={printer} />
          打印这封信
        </a>
      );
  }
}
