import { Dock } from "@/components/ui/dock";
import { Empty } from "@/components/ui/empty";
import { Top } from "@/components/ui/top";
import { NewCallButton } from "./new-call-button";

/** children: what the page shows once there are calls. */
type Props = { back: string; name: string; children: React.ReactNode };

/** In place of a page that is made of calls, where none is logged yet: what to do first. */
export function FirstCall({ back, name, children }: Props) {
  return (
    <>
      <main className="page foot">
        <Top back={back} name={name} />
        <Empty title="先记下一次来电">
          <p>{children}</p>
        </Empty>
      </main>
      <Dock>
        <NewCallButton />
      </Dock>
    </>
  );
}
