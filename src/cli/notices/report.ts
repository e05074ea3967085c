import type { NoticeReport } from "../../channels/notices/send-notices.ts";
import { endOfQuiet, type QuietHours } from "../../quiet-hours.ts";

/** How many wait for news, and on which channels. */
export function whoWaits(subscribers: readonly { readonly channel: string }[]): string {
  if (subscribers.length === 0) return "Nobody asked to be told of new articles.";
  const counts = new Map<string, number>();
  for (const { channel } of subscribers) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const channels = [...counts].map(([channel, count]) => `${count} on ${channel}`).join(", ");
  return `Asked to be told of new articles: ${channels}.`;
}

/** What became of it, a line for each thing that happened. */
export function whatHappened(report: NoticeReport, quietHours: QuietHours | "none"): string {
  const { sent, told, quiet, failed, gone } = report;
  const end = quietHours === "none" ? "" : endOfQuiet(quietHours);
  const rows: readonly (readonly [number, string])[] = [
    [sent, "sent"],
    [told, "skipped, told before"],
    [quiet, `skipped, because of QUIET_HOURS: run it again after ${end}`],
    [gone, "skipped and taken off the list, since they cannot be written to any more"],
    [failed, "failed: run it again to try once more"],
  ];
  const lines = rows.filter(([count], place) => count > 0 || place === 0);
  return lines.map(([count, what]) => `${count} ${what}`).join("\n");
}
