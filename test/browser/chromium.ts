/** Starts the machine's own Chromium: nothing is downloaded, and nothing is skipped where there is none. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Chromium would look for its makers' hosts at every start; the tests run without a network. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws Error that says what to do if there is no Chromium. */
export async function openChromium(): Promise<Browser> {
  if (!existsSync(path))
    throw new Error(`no browser at ${path}: install Chromium, or set CHROMIUM to the path of one`);
  return chromium.launch({ executablePath: path, args: quiet });
}
