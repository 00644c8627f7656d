import { Progress } from "@/components/ui/progress";
import { counted } from "./counted";

/** passed: bytes that are read, of `size`. */
type Shown = { read: number; passed: number; size: number; name: string };

/** How far a file is read. */
export function ReadingProgress({ read, passed, size, name }: Shown) {
  const words = (
    <>
      正在读，读了<span className="nw">{counted(read)}</span>
    </>
  );
  return <Progress value={passed / size} label={`读${name}`} words={words} />;
}
