import { afterAll, beforeAll, describe } from "vitest";
import { type OpenStorage, STORAGES } from "../support/storages.ts";
import { auditContract } from "./audit-contract.ts";
import { cardsContract } from "./cards-contract.ts";
import { engineContract } from "./engine-contract.ts";
import { erasuresContract } from "./erasures-contract.ts";
import { joiningContract } from "./joining-contract.ts";
import { linksContract } from "./links-contract.ts";
import { membersContract } from "./members-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { overviewContract } from "./overview-contract.ts";
import { peopleContract } from "./people-contract.ts";
import { plansContract } from "./plans-contract.ts";
import { questionsContract } from "./questions-contract.ts";
import { quotasContract } from "./quotas-contract.ts";
import { reviewsContract } from "./reviews-contract.ts";

describe.each(STORAGES.map((kind) => [kind.name, kind] as const))("%s", (_, { missing, start }) => {
  describe.skipIf(missing)(missing ?? "keeps the contract", () => {
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(async () => await started?.stop());
    const open: OpenStorage = (options) => started.open(options);

    describe("events, turns and messages", () => engineContract(open));
    describe("the outbox", () => outboxContract(open));
    describe("people and units", () => peopleContract(open));
    describe("accounts that are joined", () => linksContract(open));
    describe("invitations and requests", () => joiningContract(open));
    describe("erasures", () => erasuresContract(open));
    describe("rights", () => membersContract(open));
    describe("plans", () => plansContract(open));
    describe("lists of plans", () => overviewContract(open));
    describe("reviews", () => reviewsContract(open));
    describe("questions to the board", () => questionsContract(open));
    describe("quotas", () => quotasContract(open));
    describe("the audit", () => auditContract(open));
    describe("cards", () => cardsContract(open));
  });
});
