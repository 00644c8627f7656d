import { renderLetter } from "@/lib/pdf/render";
import { paper } from "../../../complaints/paper";
import { sampleLetter } from "../../sample";

/** A letter of the invented case on paper. */
export async function GET(request: Request, { params }: { params: Promise<{ channel: string }> }) {
  const { channel, letter } = sampleLetter((await params).channel);
  const { bytes } = await renderLetter(letter);
  return paper(request, `示例-${channel.name}`, bytes);
}
