/** Runs the built program as a user does: another process, real streams. */

import { type SpawnOptions, spawn } from 'node:child_process';
import { root } from '../built-in.ts';
import { freshHome } from './home.ts';

export const bin = `${root}bin/composure.js`;

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ownEnv = () => ({ ...process.env, COMPOSURE_HOME: freshHome() });

export function composure(args: readonly string[], input = '', options: SpawnOptions = {}): Promise<Result> {
  const env = { ...ownEnv(), FORCE_COLOR: undefined, NODE_ENV: undefined, ...options.env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: root, ...options, env, stdio: 'pipe' });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A program that ends before it has read everything is no error of the test's.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** As `composure`, interrupted by Ctrl-C after so many milliseconds. */
export function interrupted(args: readonly string[], cwd: string, after: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: ownEnv(), stdio: 'pipe' });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    setTimeout(() => child.kill('SIGINT'), after);
  });
}
