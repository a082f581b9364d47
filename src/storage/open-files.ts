import { realpathSync } from "node:fs";

/** Database files that this process has open through Prisma. */
const open = new Set<string>();

/** Notes a file as open; gives what ends that. */
export function noteOpen(path: string): () => void {
  const file = realpathSync(path);
  open.add(file);
  return () => open.delete(file);
}

export function isOpen(path: string): boolean {
  return open.has(realpathSync(path));
}
