import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { caseOrReasons, daysForACase } from "@/lib/law/police-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import {
  becomesCrime,
  listInCase,
  listOfEvidence,
  noticeOfNoCase,
  reasonsInCrime,
  receiptOfCase,
  receiptOfCrime,
  sentToItsUnit,
} from "@/lib/law/receipt-refs";
import type { Facts } from "../facts";
import { type Basis, cited, noBasis, together } from "../parts/basis";
import { isMoneyLost } from "./loss";
import { procedureOf } from "./money";
import { isPlain } from "./pestering";
import { threatsApart } from "./threats";

/** Whoever lost money is a victim, who may complain of it and is sent the notice of no case. 受案回执, by the rules of the procedure it falls under; by both where that is not known yet. */
export function receiptRequest(facts: Facts): Basis {
  const [crime, plain] = [receiptOfCrime, receiptOfCase].map(placeInPrint);
  const both = placesInPrint([receiptOfCrime, listOfEvidence]);
  const { today } = facts;
  const report = isMoneyLost(facts) ? "我作为被害人的报案、控告" : "本报案";
  switch (procedureOf(facts)) {
    case "criminal":
      return {
        texts: [`受理${report}，按刑事案件审查，依照${both}出具受案回执和接受证据材料清单`],
        citations: cited([receiptOfCrime, listOfEvidence], today).citations,
      };
    case "administrative":
      return {
        texts: [`受理${report}，依照${plain}出具受案回执${listed(facts)}`],
        citations: cited([receiptOfCase, ...(facts.evidence.length > 0 ? [listInCase] : [])], today)
          .citations,
      };
    case "either":
      return {
        texts: [
          `受理${report}${isMoneyLost(facts) ? "，" : "并"}出具受案回执（按刑事案件受理的，依照${crime}；按行政案件受理的，依照${plain}）`,
        ],
        citations: cited([receiptOfCrime, receiptOfCase], today).citations,
      };
  }
}

/** ，依照…第六十四条出具接受证据清单: of what is handed over. */
function listed({ evidence }: Facts): string {
  return evidence.length === 0 ? "" : `，依照${placeInPrint(listInCase)}出具接受证据清单`;
}

/** What may be a crime is looked at as one, of a threat; and what is another unit's is sent there. What was marked with nothing may be no matter of any of them (./requests.ts). */
export function crimeOrElsewhere(facts: Facts): Basis {
  if (isPlain(facts.calls)) return noBasis;
  const isThreat = threatsApart(facts.calls).length > 0;
  if (!isThreat || procedureOf(facts) !== "administrative") return elsewhere(facts);
  const { texts, citations } = elsewhere(facts);
  const crime = `认为涉嫌犯罪的，请依照${placeInPrint(becomesCrime)}按刑事案件办理`;
  return {
    texts: texts.map((unit) => `${crime}；${unit}`),
    citations: [...cited([becomesCrime], facts.today).citations, ...citations],
  };
}

/** 不属于本单位管辖的，请移送有管辖权的单位，并告知我: by the rule for 治安案件, where it may be one. */
function elsewhere(facts: Facts): Basis {
  const procedure = procedureOf(facts);
  const by = `依照${placeInPrint(sentToItsUnit)}`;
  const [before, behind] =
    procedure === "administrative"
      ? [by, ""]
      : ["", procedure === "either" ? `（作为治安案件办理的，${by}）` : ""];
  const rules = procedure === "criminal" ? [] : cited([sentToItsUnit], facts.today).citations;
  return {
    texts: [`不属于本单位管辖的，请${before}移送有管辖权的单位，并告知我${behind}`],
    citations: rules,
  };
}

/** 请依法告知是否立案: whether there is a case, and in writing why not. */
export function reasonsRequest(facts: Facts): Basis {
  const [edition] = citeForDays<Passage>(caseOrReasons, [facts.today]);
  const plain = edition ? `依照${placeInPrint(edition.ref)}` : "";
  const crime = `依照${placeInPrint(reasonsInCrime)}`;
  const procedure = procedureOf(facts);
  const by = procedure === "criminal" ? crime : procedure === "administrative" ? plain : "";
  const rules = [
    ...(procedure === "administrative" ? [] : cited([reasonsInCrime], facts.today).citations),
    ...(procedure === "criminal" ? cited([noticeOfNoCase], facts.today).citations : []),
    ...(procedure === "criminal" || !edition ? [] : [edition.citation]),
  ];
  const both = procedure === "either" && plain !== "" ? `（刑事案件${crime}；治安案件${plain}）` : "";
  const notice =
    procedure === "criminal" ? `依照${placeInPrint(noticeOfNoCase)}在三日以内送达不予立案通知书` : "书面告知";
  return together(
    {
      texts: [`请依法告知是否立案；不予立案的，请${by}说明理由${both}，并${notice}`],
      citations: rules,
    },
    caseRequest(facts),
  );
}

/** Until when a case is dealt with. A criminal one has no period that a desk could tell: of that only how it goes on is asked. */
function caseRequest(facts: Facts): Basis {
  const procedure = procedureOf(facts);
  const [edition] = procedure === "criminal" ? [] : citeForDays<Passage>(daysForACase, [facts.today]);
  const course = "立案的，请告知立案情况和查询办理进展的途径";
  if (!edition) {
    const asked = procedure === "administrative" ? "立案的，请告知办理期限" : course;
    return { ...noBasis, texts: [asked] };
  }
  const within = `请在${placeInPrint(edition.ref)}规定的三十日内办结`;
  const text = procedure === "either" ? `${course}；作为治安案件办理的，${within}` : `立案的，${within}`;
  return { texts: [text], citations: [edition.citation] };
}
