import { LeavingForm } from "./leaving-form";

/** For whoever does not want back what was open here, nor finds what was half-written by whose it was. */
export function StartAnew({ start }: { start: () => Promise<void> }) {
  return (
    <LeavingForm action={start} className="mt-2">
      <button type="submit" className="link">
        不登录，重新开始记
      </button>
      <p className="soft">以前的记录和写了一半的，这里都看不到了。</p>
    </LeavingForm>
  );
}
