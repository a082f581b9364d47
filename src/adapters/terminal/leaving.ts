/** Whether a line leaves the conversation. */
export function isLeaving(line: string): boolean {
  return /^\s*\/(quit|thoat|exit)\s*$/i.test(line);
}
