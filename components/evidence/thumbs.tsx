import NextLink from "next/link";
import { Icon } from "@/components/ui/icon";
import { file } from "@/components/ui/icons";
import { rowChanged } from "@/lib/evidence/changed";
import { type Evidence, evidenceKindNames } from "@/lib/evidence/evidence";
import { type Linked, LinksInWords } from "./links-in-words";

/** hasCopy: there is something upright to show. */
type Seen = Omit<Evidence, "callIds"> & Linked & { hasCopy: boolean; broken?: boolean };

/** Pictures side by side: what each is, and how many calls it supports. */
export function Thumbs({ evidence }: { evidence: Seen[] }) {
  return (
    <ul className="thumbs">
      {evidence.map((one) => (
        <li key={one.id}>
          <NextLink className="thumblink" href={`/evidence/${one.id}`} prefetch={false}>
            <Thumb evidence={one} />
            <span>{evidenceKindNames[one.kind]}</span>
            <span className="label">{one.broken ? rowChanged : <LinksInWords {...one} />}</span>
          </NextLink>
        </li>
      ))}
    </ul>
  );
}

/** The thumbnail; what could not be opened is a sheet with its name. */
function Thumb({ evidence }: { evidence: Seen }) {
  if (!evidence.hasCopy) {
    return (
      <span className="thumb none">
        <Icon of={file} />
        <span className="label">打不开预览</span>
      </span>
    );
  }
  const { id, name } = evidence;
  return (
    // biome-ignore lint/performance/noImgElement: an optimiser in between would ask for it without the visitor's cookie
    <img className="thumb" src={`/evidence/${id}/thumb`} alt={name} width={100} height={106} loading="lazy" />
  );
}
