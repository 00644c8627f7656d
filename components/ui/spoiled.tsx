import { ButtonLink } from "./button";
import { Dock } from "./dock";
import { Empty } from "./empty";
import { Top } from "./top";

/** A choice whose address cannot be read any more: to take everything instead would choose for its reader. */
export function SpoiledChoice({ back, name, again }: { back: string; name: string; again: string }) {
  return (
    <main className="page foot">
      <Top back={back} name={name} />
      <Empty title="这个地址打不开了，重新选一遍">地址可能没复制全。记下的都在，一样没少。</Empty>
      <Dock>
        <ButtonLink href={again} wide>
          选来电
        </ButtonLink>
      </Dock>
    </main>
  );
}

/** Above a list that shows everything because its address says nothing any more. */
export function SpoiledList() {
  return (
    <p className="soft mt-2" role="status">
      这个地址打不开了，下面是全部
    </p>
  );
}
