"use client"; // Next wants it said in this very file.

export { Trouble as default } from "@/components/ui/trouble";
