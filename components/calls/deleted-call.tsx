import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Top } from "@/components/ui/top";

/** In place of a call that was deleted: whoever comes back to it finds what became of it, and the way on. */
export function DeletedCall({ bringBack }: { bringBack: () => Promise<void> }) {
  return (
    <main className="page foot column">
      <Top back="/calls" name="这一条删掉了" />
      <p>记录里不再算它。删掉30天以内，随时能恢复。</p>
      <form action={bringBack} className="mt-4 max-w-sm">
        <Button type="submit">恢复</Button>
      </form>
      <Link href="/calls/deleted" go>
        看删掉的
      </Link>
    </main>
  );
}
