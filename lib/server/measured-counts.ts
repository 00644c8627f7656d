import "server-only";
import { Counter, Gauge, type Registry } from "prom-client";
import { lostAuditEvents } from "@/lib/store/audit/write";
import { queueLengths } from "@/lib/store/fair-queue";
import { faultCounts } from "@/lib/store/metrics/faults";
import { refusalCounts } from "@/lib/store/metrics/refusals";

/** What is counted elsewhere in this process, told as it stands when it is asked for. */
export function measureCounts(register: Registry): void {
  for (const measure of [refusals, faults, auditLost, queueWaiting, childProcesses]) measure([register]);
}

function refusals(registers: Registry[]): void {
  new Counter({
    name: "qingjing_refusals_total",
    help: "What limits refused, by the kind of limit.",
    labelNames: ["kind"],
    registers,
    collect() {
      this.reset();
      for (const [kind, count] of refusalCounts()) this.inc({ kind }, count);
    },
  });
}

function faults(registers: Registry[]): void {
  new Counter({
    name: "qingjing_faults_total",
    help: "Errors that came to the log, by their name and code.",
    labelNames: ["kind", "code"],
    registers,
    collect() {
      this.reset();
      for (const [name, count] of faultCounts()) {
        const [kind = "", code = ""] = name.split(" ");
        this.inc({ kind, code }, count);
      }
    },
  });
}

function auditLost(registers: Registry[]): void {
  new Counter({
    name: "qingjing_audit_lost_total",
    help: "Events that the audit log could not take.",
    registers,
    collect() {
      this.reset();
      this.inc(lostAuditEvents());
    },
  });
}

function queueWaiting(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_queue_waiting",
    help: "Pieces of work that wait in a queue of this process.",
    labelNames: ["queue"],
    registers,
    collect() {
      this.reset();
      for (const [queue, waiting] of Object.entries(queueLengths())) this.set({ queue }, waiting);
    },
  });
}

function childProcesses(registers: Registry[]): void {
  new Gauge({
    name: "qingjing_child_processes",
    help: "Processes that this server has started and that still run.",
    registers,
    collect() {
      this.set(process.getActiveResourcesInfo().filter((one) => one === "ProcessWrap").length);
    },
  });
}
