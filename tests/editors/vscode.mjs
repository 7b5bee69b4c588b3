// vscode.mjs: drives Visual Studio Code's own workbench in a headless browser: opens the copy, sees the finding at the right
// words, asks what the name is, applies the fix by its key, saves. Prints what it saw, a line a thing.
//
// Usage: node vscode.mjs CHROMIUM URL FILE PICTURE
import { createRequire } from 'node:module';
import process from 'node:process';

const require = createRequire(`${process.cwd()}/`);
const { chromium } = require('playwright-core');

const [browserPath, url, file, picture] = process.argv.slice(2);
const LIMIT = 120_000; // the machine may be busy

const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1100, height: 560 } });
page.setDefaultTimeout(LIMIT);

// What stands in the first row that SELECTOR finds, with plain spaces.
async function text(selector) {
    const found = page.locator(selector).first();
    await found.waitFor({ state: 'visible' });
    return (await found.innerText()).replaceAll('\u00a0', ' ');
}

try {
    await page.goto(url);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
    await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });

    await page.keyboard.press('Control+Shift+M');
    const problem = page.locator('.markers-panel .monaco-list-row[aria-label*="Shinmun"]').first();
    await problem.waitFor();
    // Its notes are further lines.
    const told = (await problem.getAttribute('aria-label')).replaceAll('\u00a0', ' ').replaceAll(/\r?\n/g, ' ');
    console.log(`problem: ${told}`);
    await page.keyboard.press('Control+J'); // the panel again

    const name = page.locator('.view-line span', { hasText: 'Shinmun' }).last();
    await name.hover();
    console.log(`hover: ${(await text('.monaco-hover:has-text("로동신문")')).replaceAll('\n', ' ')}`);
    await page.screenshot({ path: picture });
    await page.keyboard.press('Escape');

    await name.click();
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    console.log(`fix: ${await text('.action-widget .monaco-list-row.action')}`);
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    console.log(`line: ${await text('.view-line')}`);

    await page.keyboard.press('Control+S');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    console.log('saved');
} catch (error) {
    await page.screenshot({ path: picture });
    console.log(`stopped: ${error.message}`);
    process.exitCode = 1;
} finally {
    await browser.close();
}
