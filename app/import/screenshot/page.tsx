import type { Metadata } from "next";
import { ReadShots } from "@/components/shots/read-shots";
import { Top } from "@/components/ui/top";
import { saveScreenshotRows } from "./actions";

export const metadata: Metadata = { title: "从截图里读" };

export default function ScreenshotPage() {
  return (
    <main className="page foot">
      <Top back="/import" name="从截图里读" />
      <ReadShots save={saveScreenshotRows} />
    </main>
  );
}
