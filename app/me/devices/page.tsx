import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeviceList } from "@/components/me/device-list";
import { LeavingForm } from "@/components/me/leaving-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Top } from "@/components/ui/top";
import { account } from "@/lib/auth/account";
import { deviceInWords } from "@/lib/auth/device-name";
import { devices } from "@/lib/auth/devices";
import { ownerOrSignIn } from "@/lib/auth/owner";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { leaveEverywhere, leaveOthers, signOutOne } from "./actions";

export const metadata: Metadata = { title: "登录的设备" };

export default async function Devices() {
  await ownerOrSignIn("/me/devices");
  if ((await account()).name === null) redirect("/me");
  const now = new Date();
  const open = (await devices(now)).map((one) => ({ ...one, name: deviceInWords(one.device) }));
  return (
    <main className="page foot">
      <Top back="/me" name="登录的设备" />
      <p className="soft">有不认识的，退出它，再换密码。只记是哪种手机、电脑和浏览器，不记型号。</p>
      <DeviceList devices={open} today={dayInBeijing(now)} signOut={signOutOne} />
      <Section title="全部退出">
        <div className="grid max-w-sm gap-3">
          {open.length > 1 && (
            <form action={leaveOthers}>
              <Button type="submit" quiet wide>
                退出其他设备
              </Button>
            </form>
          )}
          <LeavingForm action={leaveEverywhere}>
            <Button type="submit" quiet wide>
              全部退出，这台也退出
            </Button>
          </LeavingForm>
        </div>
      </Section>
    </main>
  );
}
