/** The most papers that one question may carry. */
export const batchSize = 250;
