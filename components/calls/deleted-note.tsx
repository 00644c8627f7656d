/** After a deletion: one line that takes it back, as long as the page stands. */
export function DeletedNote({ restore }: { restore: () => Promise<void> }) {
  return (
    <form
      action={restore}
      className="mt-3 flex items-center justify-between rounded-md bg-well px-4"
      role="status"
    >
      <span>删掉了</span>
      <button type="submit" className="link">
        恢复
      </button>
    </form>
  );
}
