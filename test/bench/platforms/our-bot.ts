/** The built bot as `npm start` runs it, but without the platforms' send limits: those would be measured instead of the program. */

const built = <T>(name: string): Promise<T> => import(new URL(`../../../dist/${name}.js`, import.meta.url).href);

const { openBot } = await built<typeof import("../../../src/bot.ts")>("bot");
const { serveChannels } = await built<typeof import("../../../src/channels.ts")>("channels");
const { readConfig } = await built<typeof import("../../../src/config.ts")>("config");
const { loadKnowledge } = await built<typeof import("../../../src/load-knowledge.ts")>("load-knowledge");
const { wait } = await built<typeof import("../../../src/wait.ts")>("wait");

const config = readConfig();
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const end = new Promise<void>((resolve) => process.once("SIGTERM", () => resolve()));
const bot = await openBot({ config, knowledge: await loadKnowledge(config.guideline), wait, log });
for (const { adapter } of bot.channels) bot.outlets.set(adapter.platform, { ...adapter, limits: () => [] });
await serveChannels({ ...bot, desk: bot.engine, port: config.port, log, end });
await bot.close();
