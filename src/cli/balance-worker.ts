/** A thread of `composure balance`. Its own entry of the bundle. */

import { work } from './balance-job.ts';
import { serve } from './thread.ts';

serve(work);
