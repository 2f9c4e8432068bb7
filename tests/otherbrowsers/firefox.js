// Firefox without a window, over WebDriver BiDi: one question a line, JSON in, JSON out. node firefox.js PROGRAM
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const puppeteer = createRequire(new URL('../../web/package.json', import.meta.url))('puppeteer-core');

const browser = await puppeteer.launch({ browser: 'firefox', executablePath: process.argv[2], headless: true });
const page = await browser.newPage();
browser.once('disconnected', () => process.exit());

const ask = {
  open: ({ url }) => page.goto(url).then(() => null),
  look: ({ expression, frame }) => (frame === null ? page : page.mainFrame().childFrames()[frame]).evaluate(expression),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const answer = await ask[question.ask](question).then(
    (value) => ({ value: value ?? null }),
    (error) => ({ error: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
