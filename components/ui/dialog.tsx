"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { Icon } from "./icon";
import { x } from "./icons";

/** A drawer from below on a phone, 480 px in the middle at a desk. `trigger` opens it; its action stands at its foot. */
export function Dialog({ trigger, title, open, onOpenChange, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Popup className="drawer">
          <div className="dhead">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="x" aria-label="关闭">
              <Icon of={x} />
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

type DialogProps = {
  /** The element that opens it, such as <Button quiet>删掉</Button>. Left out when `open` is held outside. */
  trigger?: React.ReactElement;
  title: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: React.ReactNode;
};
