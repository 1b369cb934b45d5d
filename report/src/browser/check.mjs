// Opens pages in a browser and says what is wrong with them: node check.mjs [--browser <path>] <page.html> …
// At two widths, in both colour schemes and as it is printed, a page has no violation that axe knows, writes no message, asks for
// nothing, is no wider than the screen, and has no label of a picture on another or outside its picture.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const VIEWS = [390, 1280].flatMap(width => ['light', 'dark'].map(scheme => ({ width, scheme, media: 'screen' })));
VIEWS.push({ width: 700, scheme: 'light', media: 'print' });

const words = process.argv.slice(2);
const browserAt = words[0] === '--browser' ? words.splice(0, 2)[1] : '/usr/bin/chromium';
if (words.length === 0) {
  console.error('Give the files of the pages.');
  process.exit(2);
}

/** Runs in the page: labels that lie on each other or leave their picture, by their own font. */
function badLabels() {
  const found = [];
  for (const svg of document.querySelectorAll('.picture svg')) {
    const name = svg.querySelector('title').textContent.slice(0, 60);
    const frame = svg.getBoundingClientRect();
    // The box of a text has room above and below the letters.
    const labels = [...svg.querySelectorAll('text')].map(text => {
      const box = text.getBoundingClientRect();
      const spare = box.height / 8;
      return { text: text.textContent, left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare };
    });
    const size = 12 * frame.width / 360;
    if (labels.length > 0 && size < 11) found.push(`${name}: letters of ${size.toFixed(1)} px`);
    labels.forEach((one, at) => {
      if (one.left < frame.left - 1 || one.right > frame.right + 1 || one.top < frame.top - 1 || one.bottom > frame.bottom + 1)
        found.push(`${name}: "${one.text}" leaves the picture`);
      for (const other of labels.slice(at + 1))
        if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
          found.push(`${name}: "${one.text}" lies on "${other.text}"`);
    });
  }
  return found;
}

async function problems(browser, file, view) {
  const found = [];
  const context = await browser.newContext({ viewport: { width: view.width, height: 900 }, colorScheme: view.scheme });
  const page = await context.newPage();
  const address = pathToFileURL(resolve(file)).href;
  page.on('console', message => found.push(`message: ${message.text()}`));
  page.on('pageerror', error => found.push(`error: ${error.message}`));
  page.on('dialog', dialog => { found.push(`dialog: ${dialog.message()}`); return dialog.dismiss(); });
  page.on('request', request => { if (request.url() !== address) found.push(`request: ${request.url()}`); });
  await page.emulateMedia({ media: view.media });
  await page.goto(address);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if ((await wider()) > 0) found.push(`${await wider()} px wider than the screen`);
  // What is folded away is looked at too. By the tool's own channel: the page's policy forbids scripts.
  await page.evaluate(() => document.querySelectorAll('details').forEach(each => { each.open = true; }));
  if ((await wider()) > 0) found.push(`unfolded: ${await wider()} px wider than the screen`);
  if (view.media === 'screen') {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    for (const each of violations)
      found.push(`${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map(node => node.target.join(' ')).join('; ')}`);
  }
  found.push(...(await page.evaluate(badLabels)));
  await context.close();
  return [...new Set(found)];
}

const folder = mkdtempSync(join(tmpdir(), 'biglocal-browser-'));
const context = { executablePath: browserAt, args: FLAGS, headless: true, env: { ...process.env, HOME: folder } };
let count = 0;
try {
  const browser = await chromium.launch(context);
  for (const file of words) {
    let ofFile = 0;
    // Most of the time is waiting, so a page is looked at in all views at once.
    const found = await Promise.all(VIEWS.map(view => problems(browser, file, view)));
    VIEWS.forEach((view, at) => found[at].forEach(problem => {
      console.log(`${file} (${view.width} px, ${view.scheme}, ${view.media}): ${problem}`);
      ofFile++;
    }));
    console.log(`${file}: ${ofFile === 0 ? 'no problems' : `${ofFile} found`} in ${VIEWS.length} views`);
    count += ofFile;
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(count === 0 ? 0 : 1);
