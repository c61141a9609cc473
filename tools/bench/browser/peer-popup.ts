import { atLeast, median, type Outcome } from '../rows';
import { type Arena, type Contender, interleave } from './arena';
import { timeToRows, views } from './first-paint';
import { openPeer, paperMemory } from './peers';
import { addressOf, openWithSaved } from './saved-papers';

const saved = 10_000; // Papers
const rows = '#memory-table > *'; // It opens its list by itself

/** How long PaperMemory's popup takes to the first saved paper, beside ours with as many. */
export async function peerPopup(arena: Arena): Promise<Outcome> {
  const ours = await openWithSaved(arena, saved);
  const other = await openPeer(arena, paperMemory);
  await fill(other);
  const times = await interleave([ours, other], arena.rounds, (contender) =>
    contender === ours
      ? timeToRows(ours, addressOf(ours, 'popup.html'), views[0]!)
      : timeToRows(other, `chrome-extension://${other.id}/src/popup/min/popup.min.html`, { rows }),
  );
  await ours.close();
  await other.close();
  const ratio = median(times.get(other.name)!) / median(times.get(ours.name)!);
  return {
    rows: [
      atLeast(
        'popup sooner at its first saved paper, of 10,000',
        'PaperMemory with as many, where it opens its list by itself',
        ratio,
        5,
      ),
    ],
    curves: [],
  };
}

/** Gives PaperMemory papers of made-up words, the first opened last, in the form of its version 1.1.0. */
async function fill({ context, id }: Contender & { id: string }): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/popup/min/popup.min.html`);
  await page.evaluate(async (count) => {
    const papers: Record<string, unknown> = { __dataVersion: 10_100 };
    for (let at = 0; at < count; at++) {
      const number = `2611.${String(at).padStart(5, '0')}`;
      const title = `Paper ${at}: lattice tide ember quartz willow harbour cinder meadow signal`;
      const pdfLink = `https://arxiv.org/pdf/${number}.pdf`;
      const day = new Date(Date.now() - at * 60_000).toJSON();
      papers[`Arxiv-${number}`] = {
        addDate: day,
        author: `Ada Example and Ben Number${at % 997}`,
        bibtex: `@article{example2026lattice,\n author={Ada Example and Ben Number${at % 997}},\n title={${title}},\n year={2026},\n journal={arXiv preprint arXiv: ${number}}\n}`,
        code: {},
        codeLink: '',
        count: 1,
        doi: '',
        favorite: false,
        favoriteDate: '',
        id: `Arxiv-${number}`,
        key: 'example2026lattice',
        lastOpenDate: day,
        md: `[${title}](${pdfLink})`,
        note: '',
        pdfLink,
        source: 'arxiv',
        tags: at % 3 === 0 ? [`tag ${at % 40}`] : [],
        title,
        venue: '',
        year: '2026',
      };
    }
    await chrome.storage.local.set({ papers });
  }, saved);
  await page.close();
}
