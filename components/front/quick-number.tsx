import { Button } from "@/components/ui/button";
import { phoneIncoming } from "@/components/ui/icons";
import { LookForm } from "@/components/ui/look-form";

/** At a desk the number is typed right here; a plain form, so that it needs no script. */
export function QuickNumber() {
  return (
    <LookForm at="/calls/new">
      <p className="ch">刚接到一个</p>
      <div className="field mt-0">
        <label htmlFor="quick-number" className="vh">
          对方号码
        </label>
        <div className="box">
          <input
            id="quick-number"
            name="number"
            inputMode="tel"
            autoComplete="off"
            placeholder="对方号码"
            maxLength={40}
          />
        </div>
      </div>
      <div className="mt-3">
        <Button type="submit" wide icon={phoneIncoming}>
          记下
        </Button>
      </div>
    </LookForm>
  );
}
