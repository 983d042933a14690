// Prints "page TAB figure TAB unit TAB value" for each run: scores.mjs RUNS URL...
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [runs, ...pages] = process.argv.slice(2);
const chrome = await launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--disable-quic'],
});
const say = (page, figure, unit, value) => console.log([page, figure, unit, value].join('\t'));
try {
  for (let run = 0; run < Number(runs); run++) {
    for (const page of pages) {
      const { lhr } = await lighthouse(page, { port: chrome.port, logLevel: 'error' });
      for (const category of Object.values(lhr.categories)) {
        say(page, category.title, '', Math.round(category.score * 100));
        if (run === 0) {
          category.auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
            .forEach(({ id }) => console.error(`${page} ${category.id}: ${id} ${lhr.audits[id].displayValue ?? ''}`));
        }
      }
      say(page, 'sent over the network', 'KiB', lhr.audits['total-byte-weight'].numericValue / 1024);
      // icons that stand in the stylesheet itself are listed as well, and nothing is asked for them
      say(page, 'requests', '', lhr.audits['network-requests'].details.items.filter(({ url }) => !url.startsWith('data:')).length);
      say(page, 'largest contentful paint', 'ms', lhr.audits['largest-contentful-paint'].numericValue);
    }
  }
} finally {
  await chrome.kill();
}
