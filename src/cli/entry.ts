/** What bin/composure.js loads. */

import module from 'node:module';
import { main } from './main.ts';

// From Node 22 on, keeps compiled code between starts.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
void main();
