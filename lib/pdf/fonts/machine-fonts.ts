import { existsSync } from "node:fs";

/** 花园明朝 of Debian's fonts-hanazono: Extensions B to F, for rare names. */
const HANAZONO = ["HanaMinB", "HanaMinA"].map((name) => `/usr/share/fonts/truetype/hanazono/${name}.ttf`);

/** TrueType files of this machine that reach further than the fonts that come along; the image brings them. */
export function machineFonts(): string[] {
  return HANAZONO.filter((file) => existsSync(file));
}
