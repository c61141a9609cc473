import type { Paper } from '@/domain/paper';

// A second digest for a reader of the demo digest: invented papers on what was saved there, and on all sorts of things.

function paper(number: number, title: string, abstract: string): Paper {
  return {
    id: `arxiv:2611.${20_000 + number}`,
    title,
    authors: [`Author ${number} Example`],
    abstract,
  };
}

/** On proteins; none of them says "protein folding". */
export const onProteins = [
  paper(
    1,
    'Which residues touch: contacts read from a sequence model',
    'A network trained on amino acid sequences knows which residues of a protein lie close together. Its early blocks write chemistry, its later blocks write distances between pairs of residues.',
  ),
  paper(
    2,
    'Microseconds of protein motion from a generative model',
    'A generative diffusion model draws long trajectories of proteins that respect rotations and translations. The conformations agree with molecular dynamics over microseconds.',
  ),
];

/** On quick generation of text; none of them says "speculative decoding". */
export const onDrafts = [
  paper(
    11,
    'Drafting a block of tokens in one pass, checking it in another',
    'A small model drafts a block of tokens and the large language model checks the draft in one pass, which speeds up text generation without changing a word of it.',
  ),
  paper(
    12,
    'How long should a draft be? Accepting tokens of a small model',
    'Generation with a large model is quicker when a small one drafts its tokens. The best length of a draft follows from how many drafted tokens the large model accepts.',
  ),
];

/** On neither. */
export const onOtherThings = [
  ['Ice cores and the salt of old seas', 'Salt in layers of ice tells how stormy the southern ocean was.'],
  ['Traffic lights that count cyclists', 'Junctions in three towns count bicycles and shorten their wait.'],
  ['Knots in the plane and their colourings', 'Every alternating knot of this family has three colourings.'],
  ['The price of late trains', 'Commuters would pay more for a punctual train than for a quick one.'],
  ['Sand ripples on Titan', 'Radar images show ripples of sand near the equator of Titan.'],
  ['Cracks in old concrete bridges', 'Ultrasound finds cracks in bridges before an inspector sees them.'],
  ['Quantum noise of a levitated bead', 'A glass bead held by light is cooled close to its ground state.'],
  ['Votes and the weather', 'Rain on the day of an election changes who goes to vote, but hardly who wins.'],
  ['A census of river otters', 'Cameras at forty rivers counted otters through two winters.'],
  [
    'Neutrinos from a distant quasar',
    'A detector in the ice saw more neutrinos while the quasar was bright.',
  ],
  [
    'Primes in short intervals',
    'Almost all short intervals hold primes, with a better exponent than before.',
  ],
  ['Measles in a well-vaccinated town', 'An outbreak was traced through schools, and vaccination ended it.'],
  ['Superconductivity in twisted layers', 'Two twisted layers of carbon carry current without resistance.'],
  ['Wheat that bears drought', 'Deep roots help wheat through dry springs in field trials.'],
  ['Bank runs in the age of telephones', 'Depositors who hear from friends withdraw earlier.'],
  ['Turbulence behind a moving car', 'Wind tunnel experiments resolve the eddies in the wake of a car.'],
  ['Medieval scribes and their hands', 'Strokes of the pen tell apart two scribes of one manuscript.'],
  ['A wave equation with friction', 'Solutions decay if the friction acts where every ray passes.'],
  ['Earthquakes under a quiet volcano', 'Swarms of small earthquakes began months before the lava.'],
  ['What children draw of robots', 'Children of six draw robots with faces, children of twelve with tools.'],
  ['Batteries from seawater', 'Electrodes of cheap metals store charge in seawater.'],
  ['Catalysts for green ammonia', 'A new catalyst makes ammonia at low pressure.'],
  ['Dark matter in dwarf galaxies', 'Speeds of stars in three dwarf galaxies leave room for little gas.'],
  ['Malaria nets, ten years on', 'Villages that kept their nets had less malaria after ten years.'],
  ['Pulsars that skip a beat', 'Timing of pulsars over decades shows glitches in four of them.'],
  ['Noise in offices without walls', 'Employees in open offices are interrupted twice as often.'],
].map(([title = '', abstract = ''], at) => paper(100 + at, title, abstract));

/** The digest: what is of interest lies between the rest. */
export function secondDigest(): Paper[] {
  const papers = [...onOtherThings];
  for (const [at, one] of [...onProteins, ...onDrafts].entries()) papers.splice(3 + at * 6, 0, one);
  return papers;
}
