import { Button } from "@/components/ui/button";
import { Dock } from "@/components/ui/dock";

/** Sends a case file the way browsers always could: no script is needed. */
export function ReadBackForm() {
  return (
    <form action="/export/import/file" method="post" encType="multipart/form-data" className="mt-4">
      <div className="field">
        <label htmlFor="case">案件数据，JSON文件</label>
        <div className="box">
          <input id="case" name="case" type="file" accept=".json,application/json" required />
        </div>
      </div>
      <Dock>
        <Button type="submit" wide>
          读回来
        </Button>
      </Dock>
    </form>
  );
}
