type Native = Pick<React.ComponentProps<"input">, "ref" | "id" | "accept" | "capture" | "multiple">;
type Shown = Native & { label: string; onFiles: (files: Iterable<File>) => void };

/** Presses the input of that id. */
export function pressInput(id: string): void {
  document.getElementById(id)?.click();
}

/** Takes files from the disk or the camera. It is never seen: a button presses it. */
export function FileInput({ label, onFiles, ...native }: Shown) {
  const take = ({ target }: React.ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    target.value = ""; // the same file may be chosen again
  };
  return <input {...native} type="file" hidden aria-label={label} onChange={take} />;
}
