/** A thread of `composure lint`. Its own entry of the bundle. */

import { lintJob } from './lint-job.ts';
import { serve } from './thread.ts';

serve(lintJob);
