export const pageSizeDefault = 20;
export const pageSizeMax = 200;
/** Events of one matter on a page. */
export const courseEventsMax = 5000;
/** Rows of a break-down of the figures. */
export const figureRowsMax = 500;
