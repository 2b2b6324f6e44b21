/** Knows which customer model this is. */

/** Raised whenever a number or an order of the customer model changes. */
export const modelVersion = 2;
