/** @type {(papers: { title: string }[], asker: unknown, reply: (flags: boolean[]) => void) => void} */
const judge = (papers, _asker, reply) => reply(papers.map(({ title }) => title.includes('exoplanets')));
chrome.runtime.onMessage.addListener(judge);
