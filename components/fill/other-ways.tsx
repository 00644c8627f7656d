import { CopyButton } from "@/components/ui/copy-button";
import { FileRow } from "@/components/ui/file-row";
import { Link } from "@/components/ui/link";
import type { FieldCard } from "@/lib/letters/letter";
import { SaveCard } from "./save-card";

export type OwnPicture = { href: string; name: string };

type Shown = { card: FieldCard; pictures: OwnPicture[] };

/** What helps where one hand copies badly: the card as a picture, the call's pictures to upload, the helpers of a computer. */
export function OtherWays({ card, pictures }: Shown) {
  return (
    <details className="mt-4">
      <summary className="fold">其他填法</summary>
      <p className="my-2">存成一张图，在手机上边看边填。</p>
      <SaveCard title={card.title} fields={card.fields} />
      {pictures.map(({ href, name }) => (
        <FileRow key={href} save href={href} lead={`存下${name}`} sub="它的网站要传图，就从相册里选" />
      ))}
      {card.filledBy && <OnComputer card={card} form={card.filledBy} />}
    </details>
  );
}

/** For a form that the extension and the bookmark know. */
function OnComputer({ card, form }: { card: FieldCard; form: string }) {
  return (
    <>
      <p className="mt-4 mb-2">在电脑上，装了填表扩展或书签，复制一次，一次填好。</p>
      <CopyButton text={handedOver(card, form)} label="复制这张表" said="，到扩展里粘贴" />
      <Link href="/fill" go>
        怎么装
      </Link>
    </>
  );
}

/** What the extension and the bookmark read. */
function handedOver({ fields }: FieldCard, form: string): string {
  const told = fields.map(({ label, value, way }) => ({ label, value, way }));
  return JSON.stringify({ qingjing: 1, channel: form, fields: told });
}
