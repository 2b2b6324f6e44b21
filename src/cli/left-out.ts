/**
 * Stands in, in the bundle, for what is never called and slow to load; see rolldown.config.ts. inquirer's editor prompt
 * drags in a third of a megabyte; commander starts child processes only for commands that are programs of their own.
 */

export default function absent(): never {
  throw new Error('this part is left out of the bundle');
}

export const spawn = absent;
