import type { Paper } from '@/domain/paper';
import { Lexicon } from './lexicon';
import { fitLinearSvm } from './linear-svm';
import type { Method, Reader } from './method';
import { dotRow } from './rows';
import { sanityTfidf, type Tfidf } from './sanity-tfidf';
import { sanityTermsOf } from './sanity-words';

interface Database extends Tfidf {
  rowOf: Map<Paper, number>;
}

const lexicon = new Lexicon(sanityTermsOf);

// Of one draw, whatever is saved of it: the papers that are not saved are ranked, and so they are in the database, too.
let latest: { seen: Paper[]; database: Database } | undefined;

/**
 * The recipe of arxiv-sanity-lite (Karpathy, MIT, commit d7a303b, compute.py and serve.py): one linear support vector
 * machine over TF-IDF of everything in the database, candidates included. All that is not saved is negative.
 */
export const arxivSanityLite: Method = {
  name: 'arxiv-sanity-lite',
  from: 1,
  rank(reader, pool) {
    const { rows, features, rowOf } = databaseOf(reader, pool);
    const saved = new Set(reader.saved);
    const positive = Array.from(rowOf.keys(), (paper) => saved.has(paper));
    const { weights, intercept } = fitLinearSvm(rows, positive, features);
    return pool.map((paper) => dotRow(rows, rowOf.get(paper)!, weights) + intercept);
  },
};

function databaseOf({ saved, seen, dismissed }: Reader, pool: Paper[]): Database {
  const papers = new Set([...seen, ...dismissed, ...saved, ...pool]);
  const { database } = latest ?? {};
  if (database && latest?.seen === seen && papers.size === database.rowOf.size)
    if ([...papers].every((paper) => database.rowOf.has(paper))) return database;
  latest = { seen, database: index([...papers]) };
  return latest.database;
}

function index(papers: Paper[]): Database {
  return { ...sanityTfidf(papers, lexicon), rowOf: new Map(papers.map((paper, row) => [paper, row])) };
}
