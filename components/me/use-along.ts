"use client";

import { useRef, useState } from "react";
import type { Result } from "@/lib/result";
import type { Along } from "./along-form";

export type AlongChoice = {
  take: boolean;
  choose: (take: boolean) => void;
  /** Sends the choice; where the account is somebody else's, the other one is chosen, and one is asked to look again. */
  send: <Answer>(enter: (along: Along) => Promise<Result<Answer>>) => Promise<Result<Answer>>;
};

/** Comes along, unless it turns out to be somebody else's: that is known only once the account is open. */
export function useAlong(): AlongChoice {
  const [take, choose] = useState(true);
  const asked = useRef(false);
  return {
    take,
    choose,
    send: async (enter) => {
      const answer = await enter({ take, sure: asked.current });
      const isAsked =
        answer.kind === "refused" && answer.reasons.some(({ code }) => code === "somebody-else");
      asked.current ||= isAsked;
      if (isAsked) choose(false);
      return answer;
    },
  };
}
