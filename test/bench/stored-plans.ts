import type { Known } from "./bench-bot.ts";
export async function measureStoredPlans(_: Known): Promise<void> {}
