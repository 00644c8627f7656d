import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  return (
    <main className="page">
      <title>没有这一页 - 清静</title>
      <h1 className="pt-8">没有这一页</h1>
      <p className="mt-2">地址写错了，或者这条已经删了。</p>
      <div className="mt-6 grid max-w-sm">
        <ButtonLink href="/">回到今天</ButtonLink>
      </div>
    </main>
  );
}
