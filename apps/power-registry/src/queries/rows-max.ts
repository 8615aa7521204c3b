/** Rows of a list that is shown whole. */
export const rowsMax = 5_000;
