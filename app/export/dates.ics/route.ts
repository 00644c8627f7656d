import { notFound } from "next/navigation";
import { ownerOfFile } from "@/lib/auth/owner";
import { datesToKeep } from "@/lib/complaints/dates-to-keep";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { ics } from "@/lib/export/ics";
import { ownDates } from "../../own-dates";
import { answerExport } from "../answer-export";
import { download } from "../download";

export function GET(): Promise<Response> {
  return answerExport("dates.ics", async () => {
    const owner = await ownerOfFile("/me");
    if (!owner) notFound();
    const { due, save } = await ownDates(owner, dayInBeijing(new Date()));
    return download("清静的日子", "ics", ics(datesToKeep(due, save, owner)));
  });
}
