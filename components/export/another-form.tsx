import { Link } from "@/components/ui/link";
import { ReadBackForm } from "./read-back-form";

/** What reading in somebody else's case means here, and both ways on: the file is chosen once more, or nothing is read. */
export function AnotherForm() {
  return (
    <>
      <AnotherMeans />
      <p className="mt-2">要读，再选一次那个文件。</p>
      <ReadBackForm isAnothers />
      <p className="mt-4">
        <Link href="/me">不读</Link>
      </p>
    </>
  );
}

export function AnotherMeans() {
  return (
    <p className="soft mt-2">
      照样读进来，来电会加进你的记录；里面的投诉、回答和经过不写进你的信。读进来的，在这一页可以整个取出去。
    </p>
  );
}
