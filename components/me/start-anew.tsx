/** For whoever does not want back what was open here. What is half-written stays; sends without script as well. */
export function StartAnew({ start }: { start: () => Promise<void> }) {
  return (
    <form action={start} className="mt-2">
      <button type="submit" className="link">
        不登录，重新开始记
      </button>
    </form>
  );
}
