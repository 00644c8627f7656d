import { describe, expect, test } from "vitest";
import { inspect } from "@/lib/store/inspect";
import { amr, pdf, picture, sample, sidewaysPhoto, stored, wav } from "./samples";

const made = async (bytes: Uint8Array) => inspect("me", stored(bytes));

describe("A file is recognised by its content", () => {
  test.each([
    ["JPG", "image/jpeg", () => picture().jpeg().toBuffer()],
    ["PNG", "image/png", () => picture().png().toBuffer()],
    ["WebP", "image/webp", () => picture().webp().toBuffer()],
    ["HEIC", "image/heic", () => sample("turned.heic")],
    ["PDF", "application/pdf", () => pdf],
    ["MP3", "audio/mpeg", () => sample("tone.mp3")],
    ["M4A", "audio/mp4", () => sample("tone.m4a")],
    ["AAC", "audio/aac", () => sample("tone.aac")],
    ["AMR", "audio/amr", () => amr(50)],
    ["AMR", "audio/amr-wb", () => amr(50, true)],
    ["WAV", "audio/wav", () => wav(1)],
    ["OGG", "audio/ogg", () => sample("tone.ogg")],
    ["3GP", "audio/3gpp", () => sample("tone.3gp")],
    ["MP4", "video/mp4", () => sample("picture.mp4")],
  ])("%s, kept as %s", async (name, mime, bytes) => {
    expect((await made(await bytes()))?.format).toMatchObject({ name, mime });
  });

  test("An mp4 without a picture is a recording", async () => {
    expect((await made(sample("tone-only.mp4")))?.format.media).toBe("audio");
  });

  test.each([
    ["a web page", "<!doctype html><script>alert(1)</script>"],
    ["an SVG", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a program", "MZ\u0090\u0000\u0003"],
    ["a ZIP", "PK\u0003\u0004\u0014\u0000\u0000\u0000"],
    ["a GIF", "GIF89a\u0001\u0000\u0001\u0000"],
    ["one letter", "a"],
    ["nothing", ""],
  ])("%s is not accepted", async (_, text) => {
    expect(await made(Buffer.from(text, "latin1"))).toBeNull();
  });

  test("Half a JPG is still a JPG, and half an m4a is still an m4a", async () => {
    const photo = await picture().jpeg().toBuffer();
    expect((await made(photo.subarray(0, photo.length / 2)))?.format.name).toBe("JPG");
    expect((await made(sample("tone.m4a").subarray(0, 3000)))?.format.name).toBe("M4A");
  });
});

describe("A recording tells its length", () => {
  test.each(["tone.mp3", "tone.m4a", "tone.aac", "tone.ogg", "tone.3gp", "picture.mp4"])(
    "%s is two and a half seconds long",
    async (name) => {
      expect((await made(sample(name)))?.seconds).toBeCloseTo(2.5, 0);
    },
  );

  test("WAV", async () => {
    expect((await made(wav(3)))?.seconds).toBe(3);
  });

  test("AMR, narrow and wide, is counted by its frames of 20 ms", async () => {
    expect((await made(amr(375)))?.seconds).toBe(7.5);
    expect((await made(amr(375, true)))?.seconds).toBe(7.5);
  });

  test("A cut last AMR frame does not count", async () => {
    const whole = amr(100);
    expect((await made(whole.subarray(0, whole.length - 1)))?.seconds).toBe(1.98);
  });

  test("AMR of more than one piece is counted over the seam", async () => {
    expect((await made(amr(200_000)))?.seconds).toBe(4000);
  });
});

describe("The time a file says it was made is offered", () => {
  const tenFive = "2026-09-14T02:05:00.000Z";

  test("A photo by its EXIF", async () => {
    expect((await made(await sidewaysPhoto()))?.offeredAt).toBe(tenFive);
  });

  test("A HEIC photo by its EXIF", async () => {
    expect((await made(sample("turned.heic")))?.offeredAt).toBe(tenFive);
  });

  test("An m4a by its own clock", async () => {
    expect((await made(sample("tone.m4a")))?.offeredAt).toBe(tenFive);
  });

  test("An unset clock offers nothing", async () => {
    expect((await made(sample("tone-only.mp4")))?.offeredAt).toBeNull();
  });

  test("A screenshot without metadata offers nothing", async () => {
    expect((await made(await picture().png().toBuffer()))?.offeredAt).toBeNull();
  });
});
