import { Progress } from "@/components/ui/progress";
import { sentInWords, sizeInWords } from "@/lib/evidence/size";

/** bytes: of the file that have left, null while it waits for its turn; after: what goes on once all have. */
export function SendingProgress({ file, bytes, after }: { file: File; bytes: number | null; after: string }) {
  const { name, size } = file;
  const words = bytes === null ? `排着队，共${sizeInWords(size)}` : sendingWords(bytes, size, after);
  return <Progress value={(bytes ?? 0) / size} label={`上传${name}`} words={words} />;
}

function sendingWords(bytes: number, size: number, after: string): string {
  return bytes < size ? sentInWords(bytes, size) : `传完了，${after}`;
}
