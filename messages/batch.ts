/** The most papers that one question may carry: to put so many abstracts into a message takes half of what a picture has. */
export const batchSize = 125;

/** The most decisions that are kept as one change. */
export const mostDecisions = 250;
