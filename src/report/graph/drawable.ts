/** Foreign text that can stand in XML: besides what is harmful, halves of characters and what is none become U+FFFD. */

import { clean } from '../clean.ts';

export function drawable(text: string): string {
  return clean(text).replace(/\p{Cs}|\p{Noncharacter_Code_Point}/gu, '\ufffd');
}
