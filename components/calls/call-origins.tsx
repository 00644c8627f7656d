import NextLink from "next/link";
import type { Call } from "@/lib/calls/call";
import { type Origin, origins, toldFieldNames } from "@/lib/imports/provenance";
import type { SourceRow } from "@/lib/imports/row";
import { listInWords } from "@/lib/letters/wording";

/** A source of a call, as this page names it. */
export type NamedSource = {
  importId: string;
  evidenceId: string | null;
  name: string;
  formatName: string;
  line: number;
  said: SourceRow;
  /** Only case data says that it stands there. */
  isTold: boolean;
  /** The bytes of the file are here all the same. */
  isHere?: boolean;
};

/** 每一项来自哪里: each part of an imported call with its sources, and where two of them differ. */
export function CallOrigins({ call, sources }: { call: Call; sources: NamedSource[] }) {
  const doubts = [...new Set(sources.flatMap(({ said }) => said.doubts))];
  return (
    <>
      <ul className="rows mt-1">
        {sources.map((one) => (
          <li key={`${one.importId} ${one.line}`} className="py-2">
            {one.isTold && "案件数据称来自"}
            <SourceName source={one} />
            <span className="soft">{`　第${one.line}行${told(one)}`}</span>
          </li>
        ))}
      </ul>
      <dl className="pairs">
        {origins(call, sources).map((one) => (
          <div key={one.field}>
            <dt>{toldFieldNames[one.field]}</dt>
            <dd>
              <OriginWords one={one} />
            </dd>
          </div>
        ))}
      </dl>
      {doubts.length > 0 && <p className="soft mt-1">读的时候没把握：{doubts.join("；")}</p>}
    </>
  );
}

function SourceName({ source }: { source: NamedSource }) {
  const { evidenceId, name, formatName, isTold } = source;
  const words = name ? `${formatName}（${name}）` : formatName;
  if (!evidenceId) return <>{isTold ? words : `${words}，原件删掉了`}</>;
  return (
    <NextLink className="touch" href={`/evidence/${evidenceId}`} prefetch={false}>
      {words}
    </NextLink>
  );
}

function OriginWords({ one: { value, from, self, otherwise } }: { one: Origin<NamedSource> }) {
  return (
    <>
      {value || "没有写"}
      <span className="soft block">{self ? "你写的" : from.length > 0 ? `来自${names(from)}` : ""}</span>
      {otherwise.map(({ source, value: said }) => (
        <span key={`${source.importId} ${source.line}`} className="block">
          <b className="alarm">说法不一</b>　{source.isTold && "案件数据称"}
          {source.formatName}写的是{said}
        </span>
      ))}
    </>
  );
}

function names(sources: NamedSource[]): string {
  const own = sources.filter(({ isTold }) => !isTold);
  const named = (some: NamedSource[]) => listInWords([...new Set(some.map(({ formatName }) => formatName))]);
  return own.length > 0 ? named(own) : `案件数据（它称来自${named(sources)}）`;
}

function told({ isTold, isHere }: NamedSource): string {
  if (!isTold) return "";
  return isHere ? "，本机收到了这个文件，但没有按它读" : "，本机没有读过这个文件";
}
