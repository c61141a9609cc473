/** The hosts of the first sites, as match patterns: all that installing asks for. */
export const firstHosts = ['https://huggingface.co/*', 'https://arxiv.org/*', 'https://export.arxiv.org/*'];
