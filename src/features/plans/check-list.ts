import type { Check } from "./check.ts";
import { CHECKS_OF_DAY } from "./checks-of-day.ts";
import { CHECKS_OF_EVENT } from "./checks-of-event.ts";
import { CHECKS_OF_PEOPLE } from "./checks-of-people.ts";
import { CHECKS_OF_PROGRAMME } from "./checks-of-programme.ts";

/** All that a plan is held against. */
export const CHECKS: readonly Check[] = [...CHECKS_OF_PEOPLE, ...CHECKS_OF_EVENT, ...CHECKS_OF_DAY, ...CHECKS_OF_PROGRAMME];
