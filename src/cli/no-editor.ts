/** Stands in for @inquirer/editor in the bundle; see rolldown.config.ts. */

export default function editor(): never {
  throw new Error('the editor prompt is left out of the bundle');
}
