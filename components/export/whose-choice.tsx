import { Button, ButtonLink } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";

/** another: it is of somebody else than whose details stand here; unnamed: no details stand here that would tell. */
export type Whose = "another" | "unnamed";

export const readInFile = "/export/import/file";

/** What it is to be one's own. */
const own: Record<Whose, { said: string; means: string; details: string; answer: string }> = {
  another: {
    said: "renamed",
    means: "是你的，名字写得不一样",
    details: "“我的资料”不改",
    answer: "是我的，名字写得不一样",
  },
  unnamed: {
    said: "own",
    means: "是你自己以前导出的",
    details: "里面的资料填进“我的资料”",
    answer: "是我自己的，导入",
  },
};

/** What each answer means, and the answers: to leave it comes first, each of the others sends the form with it. */
export function WhoseChoice({ whose, disabled = false }: { whose: Whose; disabled?: boolean }) {
  return (
    <>
      <p className="mt-3">不是你的，就不用导入。</p>
      <p className="soft mt-2">{`${own[whose].means}：来电、信和经过都接着用，${own[whose].details}。`}</p>
      <p className="soft mt-2">
        是别人的，也可以导入：来电另放着看，不算进你的次数和规律，也不写进你的信；投诉和经过只能看，资料不填进“我的资料”。导入的，在这一页可以整个撤回。
      </p>
      <div className="mt-4">
        <Button
          type="submit"
          quiet
          formAction={`${readInFile}?${own[whose].said}=1`}
          data-whose={own[whose].said}
          disabled={disabled}
        >
          {own[whose].answer}
        </Button>
      </div>
      <div className="mt-4">
        <Button
          type="submit"
          quiet
          formAction={`${readInFile}?another=1`}
          data-whose="another"
          disabled={disabled}
        >
          是别人的，照样导入
        </Button>
      </div>
      <Dock>
        <ButtonLink href="/me" wide>
          不导入
        </ButtonLink>
      </Dock>
    </>
  );
}
