"use client";

import { changedWords } from "@/lib/evidence/changed";
import { Button, ButtonLink } from "./button";

/** What a page becomes when a fault was thrown: one calm sentence, nothing of the fault itself but its kind. */
export function Trouble({ error, reset }: { error: Error; reset: () => void }) {
  const { title, text } = changedWords(error) ?? {
    title: "这一页没打开",
    text: "清静这边出了点问题。记下的都还在，再试一次，或者先回到今天。",
  };
  return (
    <main className="page">
      <h1 className="pt-8">{title}</h1>
      <p className="mt-2">{text}</p>
      <div className="mt-6 grid max-w-sm gap-3">
        <Button onClick={reset}>再试一次</Button>
        <ButtonLink href="/" quiet>
          回到今天
        </ButtonLink>
      </div>
    </main>
  );
}
