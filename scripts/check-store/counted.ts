export function countedFaults(faults: number): string {
  return faults === 1 ? "1 fault" : `${faults} faults`;
}
