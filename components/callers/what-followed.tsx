import { Section } from "@/components/ui/section";
import type { Event } from "@/lib/complaints/events";
import type { Day } from "@/lib/deadlines/deadline";
import { Events } from "./events";

/** count: of all events, of which the latest are shown. */
type Shown = { events: Event[]; count: number; today: Day; href: string };

/** What the user did against the calls, what came after it, and a way to note one more refusal: `href`. */
export function WhatFollowed({ events, count, today, href }: Shown) {
  return (
    <Section title="拒绝和投诉以后" end={<a href={href}>记一次拒绝</a>}>
      {events.length > 0 ? (
        <Events events={events} count={count} today={today} />
      ) : (
        <p>还没记过拒绝。说过不要再打、再发，还是来，投诉时最要紧。</p>
      )}
    </Section>
  );
}
