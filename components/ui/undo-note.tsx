type Shown = {
  /** What was just done: 删掉了. */
  done: string;
  /** The word that takes it back. */
  word: string;
  undo: () => Promise<void>;
};

/** After something was done that can be taken back: one line, as long as the page stands. */
export function UndoNote({ done, word, undo }: Shown) {
  return (
    <form
      action={undo}
      className="mt-3 flex items-center justify-between rounded-md bg-well px-4"
      role="status"
    >
      <span>{done}</span>
      <button type="submit" className="link">
        {word}
      </button>
    </form>
  );
}
