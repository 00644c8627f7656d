import { describe, expect, test } from "vitest";
import { channels } from "@/lib/channels";
import { plainText } from "@/lib/letters/plain";
import { answered, factsFor } from "../fixtures/cases";
import { letterOf } from "../fixtures/letter";

const complainant = { idNumber: "210000190001010000" };
const keepSecret = { ...answered, keepSecret: true };

describe.each(channels.map((channel) => [channel.id, channel] as const))("Channel %s", (id, channel) => {
  test("Every statement about the authority has a source and a date", () => {
    const statements = [
      ...channel.takes,
      ...channel.refuses,
      ...channel.order,
      ...channel.next,
      ...(channel.toKnow?.(factsFor(channel), "中国移动") ?? []),
    ];
    expect(
      channel.takes.length * channel.refuses.length * channel.order.length * channel.next.length,
    ).not.toBe(0);
    expect(
      statements.filter((one) => one.source === "" || !/^\d{4}-\d{2}-\d{2}$/.test(one.checkedOn)),
    ).toEqual([]);
  });

  test("The authority says by which rule it is this one", () => {
    expect(channel.authority(factsFor(channel)).why).not.toBe("");
  });

  test("The letter prints the ID number only where the channel says so, and no phone of the authority", () => {
    const facts = factsFor(channel, { complainant, answers: answered });
    const text = plainText(letterOf(id, facts));
    expect(text.includes(complainant.idNumber)).toBe(channel.prints.includes("idNumber"));
    expect(text).not.toContain("-12300");
  });

  test("The letter prints of the person only what the channel says it prints", () => {
    const facts = factsFor(channel, { answers: answered });
    const text = plainText(letterOf(id, facts));
    const silent = (["address", "postcode"] as const).filter((field) => !channel.prints.includes(field));
    expect(silent.filter((field) => text.includes(facts.complainant[field]))).toEqual([]);
  });

  test("Secrecy is asked for exactly where the channel offers it", () => {
    const offered = channel.asks.some((ask) => ask.field === "keepSecret");
    const text = plainText(letterOf(id, factsFor(channel, { answers: keepSecret })));
    expect(/请勿向被(举报|反映)方透露/.test(text)).toBe(offered);
  });

  test("Secrecy is asked for in every text that goes beside the letter, too", () => {
    const offered = channel.asks.some((ask) => ask.field === "keepSecret");
    const { texts } = letterOf(id, factsFor(channel, { answers: keepSecret }));
    const silent = texts.filter(({ id, text }) => id !== "title" && !/(请勿|请别|不要)[^。]*透露/.test(text));
    expect(offered ? silent.map(({ name }) => name) : []).toEqual([]);
  });

  test("The letter accuses nobody of a crime and threatens nobody", () => {
    const text = plainText(letterOf(id, factsFor(channel, { answers: answered })));
    const own = text.replace(/：“[^”]*”/g, "");
    expect(own).not.toMatch(/已构成|犯罪|诈骗团伙|必须|否则/);
  });
});
