import { z } from "zod";
import { ChartShape } from "@/lib/charts/shape";
import { fitsOnPaper, listed, text } from "./bounds";
import type { Block, Letter } from "./letter";

const runs = listed(z.object({ text, fact: text.optional() }), "runs");
const on = text.regex(/^\d{4}-\d{2}-\d{2}$/, "日期写成 2026-10-09 这样");

const block: z.ZodType<Block> = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("title"), text }),
    z.object({ kind: z.literal("salutation"), text }),
    z.object({ kind: z.literal("heading"), text }),
    z.object({ kind: z.literal("paragraph"), runs }),
    z.object({ kind: z.literal("items"), items: listed(runs, "items") }),
    z.object({ kind: z.literal("pairs"), rows: listed(z.object({ name: text, value: runs }), "pairs") }),
    z.object({
      kind: z.literal("table"),
      caption: text,
      head: listed(text, "cells"),
      widths: listed(z.number({ error: "这里要写数字" }), "cells"),
      rows: listed(listed(text, "cells"), "rows"),
    }),
    z.object({ kind: z.literal("closing"), to: text.optional() }),
    z.object({ kind: z.literal("signature"), role: text, name: text, on }),
    z.object({ kind: z.literal("attachments"), items: listed(text, "items"), label: text.optional() }),
    z.object({ kind: z.literal("annex"), title: text }),
    z.object({ kind: z.literal("figure"), evidenceId: text, caption: text }),
    z.object({ kind: z.literal("chart"), chart: ChartShape, caption: text }),
  ],
  { error: "信里有认不出的段落" },
);

const citation = z.object({
  statute: text,
  article: text,
  text,
  effectiveFrom: on,
  effectiveTo: on.nullable(),
  source: text,
});

const field = z.object({
  label: text,
  value: text,
  way: z.enum(["copy", "pick", "self"], { error: "way 写 copy、pick 或 self" }),
  min: z.number().optional(),
  max: z.number().optional(),
  note: text.optional(),
});

/** A letter as it comes back from JSON: checked before anything is drawn from it. */
export const LetterShape: z.ZodType<Letter> = z.object({
  form: z.literal(1, { error: "这个版本的信读不了" }),
  channel: text,
  name: text,
  title: text,
  to: text,
  on,
  blocks: listed(block, "blocks").refine(fitsOnPaper, "一封信最多印2000万字"),
  claims: listed(z.object({ id: text, text, source: text, callIds: listed(text, "callIds") }), "claims"),
  citations: listed(citation, "citations"),
  texts: listed(z.object({ id: text, name: text, text, limit: z.number().nullable() }), "texts"),
  cards: listed(
    z.object({
      id: text,
      callId: text,
      title: text,
      fields: listed(field, "fields"),
      filledBy: text.optional(),
    }),
    "cards",
  ),
  copies: z.number({ error: "份数写数字" }).int().positive().optional(),
});
