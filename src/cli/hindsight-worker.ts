/** The thread of `composure play` that looks back on a call. Its own entry of the bundle. */

import { hindsightJob } from './hindsight-job.ts';
import { serve } from './thread.ts';

serve(hindsightJob);
